extension Neutraliser {
  /// Reads bytes as UTF-8; each byte that is none stands for itself.
  static func units(of bytes: some Sequence<UInt8>) -> [Unit] {
    let bytes = Array(bytes)
    var units: [Unit] = []
    units.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while !rest.isEmpty {
      var iterator = rest.makeIterator()
      var parser = Unicode.UTF8.ForwardParser()
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        units.append(Unit(Unicode.UTF8.decode(encoded).value))
        rest = rest.dropFirst(encoded.count)
      case .error(let length):
        units += rest.prefix(max(1, length)).map { Unit(invalid: $0) }
        rest = rest.dropFirst(max(1, length))
      case .emptyInput:
        return units
      }
    }
    return units
  }
}
