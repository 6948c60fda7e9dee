import ConnectModels
import Explorer
import Settings

// What narrows and orders the connectors.

extension OptionReading {
  /// `key:value,key`; a value that is empty is any.
  func tags(
    _ name: OptionName, _ value: String?
  ) throws(UsageError) -> [ConnectorQuery.TagTerm] {
    try list(name, value, "tags such as team:sales,beta", ConnectorQuery.TagTerm.list)
  }

  /// `field:asc,field:desc,field`
  func sort(
    _ name: OptionName, _ value: String?
  ) throws(UsageError) -> [ConnectorQuery.SortTerm] {
    try list(name, value, "fields such as name:asc,id:desc", ConnectorQuery.SortTerm.list)
  }

  private func list<Term>(
    _ name: OptionName, _ value: String?, _ expected: String, _ read: (String) -> [Term]?
  ) throws(UsageError) -> [Term] {
    let value = try text(name, value, expected)
    guard let terms = read(value) else {
      throw .valueUnreadable(name, value, expected: expected)
    }
    return terms
  }

  /// One of the views, by its name.
  func view(_ name: OptionName, _ value: String?) throws(UsageError) -> ListView {
    guard let view = ListView.allCases.first(where: { $0.name == value }) else {
      let expected = Self.choice(ListView.allCases.map(\.name), else: "nothing")
      throw .valueUnreadable(name, value ?? "", expected: expected)
    }
    return view
  }

  /// A day, a time by RFC 3339, or one without an offset, which is the person's own.
  func moment(_ name: OptionName, _ value: String?) throws(UsageError) -> Options.Moment {
    let value = value ?? ""
    if let day = CalendarDay(value) { return .day(day) }
    if let instant = Timestamp(value) { return .instant(instant) }
    if let local = localMoment(value) { return local }
    throw .valueUnreadable(
      name, value,
      expected: "a day such as 2026-12-12 or a time such as 2026-12-12T09:00, which is local,"
        + " or 2026-12-12T09:00:00Z")
  }

  /// `2026-12-12T09:00`, `2026-12-12 09:00:30`; nil for anything else.
  private func localMoment(_ value: String) -> Options.Moment? {
    let parts = value.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { "Tt ".contains($0) })
    guard parts.count == 2, let day = CalendarDay(String(parts[0])) else { return nil }
    let fields = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    let numbers = fields.compactMap { field in
      field.utf8.count == 2 && field.utf8.allSatisfy { (0x30...0x39).contains($0) }
        ? Int(field) : nil
    }
    guard (2...3).contains(fields.count), numbers.count == fields.count, numbers[0] < 24,
      numbers.dropFirst().allSatisfy({ $0 < 60 })
    else { return nil }
    return .local(day, seconds: zip(numbers, [3_600, 60, 1]).map { $0 * $1 }.reduce(0, +))
  }

  /// Hours, days or weeks, in seconds.
  func seconds(_ name: OptionName, _ value: String?) throws(UsageError) -> Int64 {
    let value = value ?? ""
    let units: [Character: Int64] = ["h": 3_600, "d": 86_400, "w": 604_800]
    guard let unit = value.last.flatMap({ units[$0] }), value.count > 1 else {
      throw .valueUnreadable(name, value, expected: "a time such as 36h, 14d or 2w")
    }
    let number = try number(
      name, String(value.dropLast()), OptionTable.soonNumbers, "a number of hours, days or weeks")
    return Int64(number) * unit
  }

  /// After what time what is loaded is read anew; nil for never.
  func refreshTime(_ name: OptionName, _ value: String?) throws(UsageError) -> Duration? {
    let value = value ?? ""
    if value == "off" { return nil }
    guard let time = WrittenTime.parse(value), SettingTable.refreshTimes.contains(time) else {
      throw .valueUnreadable(
        name, value, expected: "a time from 10s to 7d, such as 60s, 5m or 1h, or off")
    }
    return time
  }

  /// Whether every term of the filter can be applied, beside the query that is typed.
  func checkFilter(_ options: Options, of view: ListView) throws(UsageError) {
    let filter = FilterExpression(options.filter, in: FilterSurroundings(printing: view))
    if let reason = filter.unreadable.first?.reason { throw .filter(reason) }
    guard filter.serverPart.categories.isEmpty || options.query.categories.isEmpty else {
      throw .filter("category: is asked of the server once; leave out --category")
    }
  }
}
