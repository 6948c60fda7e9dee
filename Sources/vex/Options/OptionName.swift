/// Every option, by the name that follows its two hyphens.
enum OptionName: String, CaseIterable {
  case demo
  case context
  case apiURL = "api-url"
  case organisation = "org"
  case pageSize = "page-size"
  case utc
  case output
  case port
  case count
  case headless
  case keys
  case dump
  case help
  case version
}
