#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The indexes of the queries asked last, so that the second page of a query costs no search.
///
/// Bounded by number and by size: 4 million positions are 16 MB. Its lock is a `pthread_mutex_t` of
/// its own allocation, since libmicrohttpd's threads share it.
@safe final class ConnectorIndexes: @unchecked Sendable {
  // Unchecked because the compiler cannot see that `kept` is touched only between lock and unlock.
  private struct Key: Hashable {
    var realm: Realm
    var query: ConnectorQuery
  }

  private static let greatestNumber = 24
  private static let greatestSize = 4_000_000

  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  /// Least recently used first.
  private var kept: [(key: Key, index: ConnectorIndex)] = []

  init() {
    unsafe mutex = .allocate(capacity: 1)
    let code = unsafe pthread_mutex_init(mutex, nil)
    precondition(code == 0)
  }

  deinit {
    unsafe pthread_mutex_destroy(mutex)
    unsafe mutex.deallocate()
  }

  /// The index of a query; searched for outside the lock, so that two may be searched at once.
  func index(
    _ query: ConnectorQuery, realm: Realm, in organisation: DemoOrganisation
  ) -> ConnectorIndex {
    let key = Key(realm: realm, query: query)
    let (known, wider) = withLock { (take(key), widerIndex(key)) }
    if let known {
      return known
    }
    let index = ConnectorIndex(query, realm: realm, in: organisation, within: wider)
    withLock { keep(index, for: key) }
    return index
  }

  private func take(_ key: Key) -> ConnectorIndex? {
    guard let place = kept.firstIndex(where: { $0.key == key }) else { return nil }
    let entry = kept.remove(at: place)
    kept.append(entry)
    return entry.index
  }

  /// Whoever types a name asks for `q`, `qu`, `qua`: each finds a part of what the one before found.
  private func widerIndex(_ key: Key) -> ConnectorIndex? {
    guard let name = key.query.name else { return nil }
    var rest = key.query
    rest.name = nil
    let candidates = kept.filter { entry in
      guard let wider = entry.key.query.name, entry.key.realm == key.realm else { return false }
      var others = entry.key.query
      others.name = nil
      return others == rest && name.contains(wider)
    }
    return candidates.min { $0.index.positions.count < $1.index.positions.count }?.index
  }

  private func keep(_ index: ConnectorIndex, for key: Key) {
    kept.removeAll { $0.key == key }
    kept.append((key, index))
    var size = kept.reduce(0) { $0 + $1.index.positions.count }
    while kept.count > Self.greatestNumber || size > Self.greatestSize, kept.count > 1 {
      size -= kept.removeFirst().index.positions.count
    }
  }

  private func withLock<Result>(_ body: () -> Result) -> Result {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    return body()
  }
}
