/// Every option, by the name that follows its two hyphens.
enum OptionName: String, CaseIterable {
  case demo
  case context
  case apiURL = "api-url"
  case organisation = "org"
  case `public`
  case name
  case `protocol`
  case category
  case tags
  case sort
  case filter
  case view
  case select
  case expiringWithin = "expiring-within"
  case pageSize = "page-size"
  case refresh
  case noMouse = "no-mouse"
  case theme
  case color
  case ascii
  case config
  case utc
  case log
  case record
  case replay
  case at
  case new
  case output
  case port
  case count
  case headless
  case keys
  case dump
  case help
  case version
}
