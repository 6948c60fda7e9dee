// The program `vex-bench`: what the rooms cost, each figure beside a baseline of the same run.
//
// It measures through what the rooms offer to each other and knows nothing of their insides. It is
// not shipped, and may use Foundation, for starting baselines among other things.

import Foundation

@main
struct Main {
  static func main() {
    do {
      let request = try Request(CommandLine.arguments.dropFirst())
      for benchmark in request.benchmarks {
        let figures = try benchmark.figures()
        print(
          request.isJSON
            ? Report.json(benchmark.rawValue, figures) : Report.table(benchmark, figures))
      }
    } catch {
      FileHandle.standardError.write(Data("vex-bench: \(error)\n".utf8))
      exit(2)
    }
  }
}

/// What was asked for on the command line.
struct Request {
  struct Misuse: Error, CustomStringConvertible {
    let description: String
  }

  var benchmarks: [Benchmark] = []
  var isJSON = false

  init(_ words: some Sequence<String>) throws {
    for word in words {
      if word == "--json" {
        isJSON = true
      } else if let benchmark = Benchmark(rawValue: word) {
        benchmarks.append(benchmark)
      } else {
        let names = Benchmark.allCases.map(\.rawValue).joined(separator: "|")
        throw Misuse(description: "usage: vex-bench [\(names)]… [--json], not \(word)")
      }
    }
    let named = benchmarks
    benchmarks = Benchmark.allCases.filter { named.isEmpty ? !$0.isLong : named.contains($0) }
  }
}
