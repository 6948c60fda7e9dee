import Testing
import YAML

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A way of nesting without end; named, for its text would fill the screen.
enum Nesting: CaseIterable {
  case brackets
  case braces
  case dashes
  case indentation

  var text: String {
    switch self {
    case .brackets: String(repeating: "[", count: 100_000)
    case .braces: String(repeating: "{a: ", count: 25_000)
    case .dashes: String(repeating: "- ", count: 50_000)
    case .indentation: (0..<400).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    }
  }
}

/// `docs/faults.md`, D14.
@Suite struct YAMLBoundsTests {
  @Test func `D14 sixty-four collections inside one another are read, one more is not`() throws {
    let deepest = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(try parse(deepest).elements?.count == 1)
    #expect(throws: YAMLError(file: "test.yaml", line: 1, column: 65, reason: .tooDeep)) {
      try parse("[" + deepest + "]")
    }
  }

  @Test(arguments: Nesting.allCases)
  func `D14 endless nesting is refused at the bound`(nesting: Nesting) {
    #expect(failure(nesting.text)?.reason == .tooDeep)
  }

  @Test func `D14 an alias at the bottom counts the depth of what it stands for`() {
    let half = String(repeating: "[", count: 40)
    let end = String(repeating: "]", count: 40)
    #expect(failure("a: &a \(half)\(end)\nb: \(half)*a\(end)\n")?.reason == .tooDeep)
  }

  @Test func `D14 an alias bomb is refused before it goes off`() {
    var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    for level in 1...9 {
      let before = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      lines.append("a\(level): &a\(level) [\(before)]")
    }
    let error = failure(lines.joined(separator: "\n"))
    #expect(error?.reason == .tooManyNodes)
    #expect(error?.line == 4)
  }

  @Test func `D14 ten thousand values are read, one more is not`() throws {
    let most = String(repeating: "- x\n", count: 9_999)
    #expect(try parse(most).elements?.count == 9_999)
    #expect(
      failure(most + "- x\n")
        == YAMLError(file: "test.yaml", line: 10_000, column: 3, reason: .tooManyNodes))
  }

  @Test func `D14 a great many directives are refused before they are compared`() {
    #expect(
      failure((0..<65).map { "%TAG !\($0)! !x\n" }.joined() + "--- a\n")
        == YAMLError(file: "test.yaml", line: 65, column: 1, reason: .tooManyDirectives))
  }

  @Test func `D14 more than 1 MB is refused`() {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_001)
    #expect(throws: YAMLError(file: "big", reason: .tooLarge)) {
      try YAMLDocument.parse(bytes, file: "big")
    }
  }

  @Test func `D14 a file of 1 GB is refused without reading it`() throws {
    try withFolder { folder in
      let path = folder + "/large.yaml"
      let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
      try #require(descriptor >= 0)
      #expect(ftruncate(descriptor, 1 << 30) == 0)
      close(descriptor)
      #expect(throws: YAMLError(file: path, reason: .tooLarge)) {
        try YAMLDocument.read(path: path)
      }
    }
  }

  @Test func `D14 a FIFO without a writer is refused, not waited for`() throws {
    try withFolder { folder in
      let path = folder + "/fifo"
      try #require(unsafe mkfifo(path, 0o600) == 0)
      #expect(throws: YAMLError(file: path, reason: .notRegularFile)) {
        try YAMLDocument.read(path: path)
      }
    }
  }

  @Test(arguments: ["/", "/dev/zero", "/dev/null"])
  func `D14 what is no regular file is refused`(path: String) {
    #expect(throws: YAMLError(file: path, reason: .notRegularFile)) {
      try YAMLDocument.read(path: path)
    }
  }

  @Test(arguments: ["/no/such/file", "/dev/null/below"])
  func `a file that is not there is told from one that cannot be read`(path: String) {
    #expect(throws: YAMLError(file: path, reason: .absent)) {
      try YAMLDocument.read(path: path)
    }
  }

  @Test func `a link to nothing is no file that nobody meant`() throws {
    try withFolder { folder in
      let path = "\(folder)/link"
      try #require(unsafe symlink("nowhere", path) == 0)
      #expect(throws: YAMLError(file: path, reason: .danglingLink)) {
        try YAMLFile.bytes(path: path)
      }
    }
  }

  @Test func `a file is read whole`() throws {
    try withFolder { folder in
      let path = folder + "/config.yaml"
      let text = [UInt8]("a: 1\n".utf8)
      let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
      try #require(descriptor >= 0)
      #expect(unsafe write(descriptor, text, text.count) == text.count)
      close(descriptor)
      #expect(try YAMLFile.bytes(path: path) == text)
      #expect(try YAMLDocument.read(path: path)["a"]?.text == "1")
    }
  }

  private func parse(_ text: String) throws -> YAMLNode {
    try YAMLDocument.parse([UInt8](text.utf8), file: "test.yaml")
  }

  private func failure(_ text: String) -> YAMLError? {
    #expect(throws: YAMLError.self) { try parse(text) }
  }

  /// A new folder of one's own, gone afterwards.
  private func withFolder(_ body: (String) throws -> Void) throws {
    var template = Array("/tmp/vex-yaml-XXXXXX".utf8CString)
    try #require(unsafe mkdtemp(&template) != nil)
    let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer {
      for name in ["large.yaml", "fifo", "config.yaml"] { _ = unsafe unlink("\(folder)/\(name)") }
      _ = unsafe rmdir(folder)
    }
    try body(folder)
  }
}
