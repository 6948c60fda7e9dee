/// The benchmarks by name.
enum Benchmark: String, CaseIterable {
  // First, since others leave freed memory behind that this one would fill unseen.
  case rows
  case filter
  case decode
  case page
  case frame
  case change
  case impact
  case raw
  case start
  case key
  case stream
  case load
  case growth
  case idle
  case binary

  /// Whether it is left out unless it is named: it takes minutes.
  var isLong: Bool { self == .growth }

  /// What it measures, in a line.
  var summary: String {
    switch self {
    case .filter: "one keystroke over the names of a list, beside fzf --filter"
    case .decode: "100-connector pages to models, beside simdjson's parse alone and JSONDecoder"
    case .page: "a 100-connector page: bytes to rows, rows into the state"
    case .frame: "a whole screen of 120x36 from the state, beside handling finished frames"
    case .change: "the text that a key changes on the screen: the least that can be sent for it"
    case .impact: "what breaks and what is depended on, over 100,000 connectors"
    case .raw: "a key in the JSON of a connector of a megabyte, until its frame is there"
    case .rows: "memory for the rows of 100,000 connectors and their search index"
    case .start: "start of the process to the first rows, in a real terminal"
    case .key: "a key to the last byte of its answer, 100,000 loaded, in a real terminal; its bytes"
    case .stream: "keys while pages stream in, and rows that were let go, in a real terminal"
    case .load: "G over 100,000 connectors from a local server, and what is in memory then"
    case .growth: "from 100 to 1,000,000 connectors: reading, memory, a key; run only if named"
    case .idle: "a minute in which nothing happens"
    case .binary: "the program's file and its start"
    }
  }

  func figures() throws -> [Figure] {
    switch self {
    case .filter: try FilterBenchmark().figures()
    case .decode: try DecodeBenchmark().figures()
    case .page: try PageBenchmark().figures()
    case .frame: try FrameBenchmark().figures()
    case .change: try ChangeBenchmark().figures()
    case .impact: try ImpactBenchmark().figures()
    case .raw: try RawBenchmark().figures()
    case .rows: try RowsBenchmark().figures()
    case .start: try StartBenchmark().figures()
    case .key: try KeyBenchmark().figures()
    case .stream: try StreamBenchmark().figures()
    case .load: try LoadBenchmark().figures()
    case .growth: try GrowthBenchmark().figures()
    case .idle: try IdleBenchmark().figures()
    case .binary: try BinaryBenchmark().figures()
    }
  }
}
