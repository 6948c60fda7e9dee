import CSystem
import Foundation

/// The shells that a copied command may be pasted into.
enum Shell: String, CaseIterable {
  case sh
  case bash
  case zsh
  case fish

  struct Failed: Error {
    let command: String
    let status: Int32
    let said: String
  }

  /// Where it is, or `nil` where it is not installed.
  var path: String? { Self.search(rawValue) }

  var isInstalled: Bool { path != nil }

  /// Startup files have no say; options that change how a text is read are set where there are any.
  private var options: [[String]] {
    switch self {
    case .sh: [[]]
    case .bash: [["--norc", "--noprofile"], ["-O", "extglob"]]
    case .zsh: [["-f"], ["-f", "-o", "rcquotes", "-o", "extendedglob", "-o", "globsubst"]]
    case .fish: [["--no-config"]]
    }
  }

  /// The arguments of each call of `curl` that the command makes, for each way of starting the shell.
  func calls(of command: String, token: String = "token") throws -> [[[String]]] {
    guard let path else { throw Failed(command: command, status: 127, said: "not installed") }
    let folder = FileManager.default.temporaryDirectory.appending(path: "vex-shell-\(UUID())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    // Written by another program: a file that this one has open for writing cannot be executed.
    let writing = #"printf '%s' "$1" > "$0/curl"; chmod 755 "$0/curl""#
    _ = try Self.output(
      of: ["/bin/sh", "-c", writing, folder, Self.stub], environment: ["PATH=/usr/bin:/bin"])
    let environment = [
      "PATH=\(folder):/usr/bin:/bin", "HOME=\(folder)", "LC_ALL=C.UTF-8", "VERSORI_TOKEN=\(token)",
    ]
    return try options.map { options in
      let output = try Self.output(
        of: [path] + options + ["-c", command], environment: environment)
      return output.split(separator: "\u{1}").map { call in
        call.split(separator: "\0", omittingEmptySubsequences: false).dropLast().map(String.init)
      }
    }
  }

  /// Prints a mark and its arguments, each ended by a NUL.
  private static let stub = #"""
    #!/bin/sh
    printf '\001'
    for argument; do printf '%s\0' "$argument"; done
    """#

  /// The whole path of a program, searched where shells are.
  static func search(_ name: String) -> String? {
    ["/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].map { "\($0)/\(name)" }
      .first(where: FileManager.default.isExecutableFile(atPath:))
  }

  /// What a program prints, standard error included.
  static func output(of command: [String], environment: [String]) throws -> String {
    let file = vex_memory_file()
    defer { vex_close(file) }
    var streams = vex_spawn_streams(input: -1, output: file, error: file)
    let process = unsafe withCStrings(command) { arguments in
      unsafe withCStrings(environment) { environment in
        unsafe vex_spawn(command[0], arguments, environment, &streams)
      }
    }
    let status = process > 0 ? vex_pty_wait(process) : process
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      count = unsafe max(0, vex_read_from_start(file, start, buffer.count))
    }
    let said = String(decoding: bytes, as: UTF8.self)
    guard status == 0 else {
      throw Failed(command: command.joined(separator: " "), status: status, said: said)
    }
    return said
  }

  private static func withCStrings<Result>(
    _ words: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result
  ) -> Result {
    let copies = unsafe words.map { unsafe strdup($0) }
    defer { for index in unsafe copies.indices { unsafe free(copies[index]) } }
    var pointers = unsafe copies.map { unsafe UnsafePointer($0) } + [nil]
    return unsafe body(&pointers)
  }
}
