import Recording
import Testing

/// Whoever wrote a recording is not trusted.
@Suite struct RecordingReaderTests {
  private static let head = #"{"vexRecording":1,"version":"0.1.0"}"#

  private func fault(in lines: [String], rest: String = "") -> RecordingFault? {
    var reader = RecordingReader()
    do throws(RecordingFault) {
      for line in lines { _ = try reader.read(Array(line.utf8)) }
      try reader.finish(Array(rest.utf8))
      return nil
    } catch {
      return error
    }
  }

  private func line(_ moment: RecordedMoment) throws -> String {
    String(decoding: try #require(RecordingText.line(moment)).dropLast(), as: UTF8.self)
  }

  @Test(arguments: ["", "#!/bin/sh", "[]", #"{"a":1}"#, #"{"vexRecording":"1"}"#, "\u{0}\u{1}"])
  func `D15 another file is none`(first: String) {
    #expect(fault(in: [first]) == RecordingFault(line: 1, reason: .foreign))
  }

  @Test func `D15 one of a later form names the version that made it`() throws {
    let fault = try #require(self.fault(in: [#"{"vexRecording":2,"version":"9.1"}"#]))
    #expect(fault == RecordingFault(line: 1, reason: .otherFormat(2, version: "9.1")))
    #expect(fault.sentence.contains("vex 9.1"))
  }

  @Test func `D15 a cut one says where`() throws {
    #expect(fault(in: []) == RecordingFault(line: 1, reason: .foreign))
    #expect(fault(in: [Self.head]) == RecordingFault(line: 2, reason: .empty))
    let began = try line(.sample)
    #expect(fault(in: [Self.head, began]) == nil)
    #expect(
      fault(in: [Self.head, began], rest: #"{"passed"#) == RecordingFault(line: 3, reason: .cut))
    let whole = #"{"started":{}}"#
    #expect(fault(in: [Self.head, began], rest: whole) == RecordingFault(line: 3, reason: .cut))
  }

  @Test(
    arguments: [
      "", "{", #"{"commanded":{"command":"fly"}}"#, #"{"commanded":{}}"#, #"{"unheardOf":{}}"#,
      "[]", "7", #"{"resized":{"columns":0,"rows":5}}"#,
      #"{"resized":{"columns":100000,"rows":5}}"#, #"{"resized":{"columns":1e2,"rows":5}}"#,
      #"{"resized":{"columns":9223372036854775807,"rows":5}}"#,
      #"{"passed":{"time":{"monotonic":"1","wall":"2026-11-25T00:00:00Z"}}}"#,
      #"{"passed":{"time":{"monotonic":1,"wall":"2026-13-25T00:00:00Z"}}}"#,
      #"{"pointed":{"order":{"divide":{"_0":"tree","share":1e400}}}}"#,
      #"{"page":{"ticket":1,"documents":[{"text":"{}","size":-1}],"rest":{"faults":[]}}}"#,
      #"{"arranged":{"ticket":9007199254740993}}"#,
      #"{"passed":{"time":{"monotonic":-2000000000,"wall":"2026-11-25T00:00:00Z"}}}"#,
      #"{"passed":{"time":{"monotonic":1,"wall":"1960-11-25T00:00:00Z"}}}"#,
    ])
  func `D15 a line that is no moment is refused by its number`(line: String) throws {
    let fault = try #require(self.fault(in: [Self.head, try self.line(.sample), line]))
    #expect(fault.line == 3)
    #expect(fault.sentence.hasPrefix("line 3: "))
  }

  @Test(
    arguments: [
      (#""loadLimit":5000"#, #""loadLimit":-1"#), (#""initial":0"#, #""initial":172801"#),
      (#""columns":80"#, #""columns":1001"#),
      (#""columns":[]"#, #""columns":["versions",["expiry"]]"#),
      (#""columns":[]"#, #""columns":["versions",[]]"#),
      (#""monotonic":1000000000"#, #""monotonic":-2000000000"#),
    ])
  func `D15 a beginning that no session can have is refused`(sound: String, unsound: String) throws
  {
    let began = try line(.sample)
    #expect(began.contains(sound))
    let fault = self.fault(in: [Self.head, began.replacing(sound, with: unsound)])
    #expect(fault?.line == 2)
    #expect(fault?.sentence.hasPrefix("line 2: nothing that is recorded") == true)
  }

  @Test func `moments stand where they can`() throws {
    let began = try line(.sample)
    let misplaced = { (line: Int) in RecordingFault(line: line, reason: .misplaced) }
    #expect(fault(in: [Self.head, #"{"started":{}}"#]) == misplaced(2))
    #expect(fault(in: [Self.head, began, began]) == misplaced(3))
    let after = [Self.head, began, #"{"ended":{}}"#, #"{"started":{}}"#]
    #expect(fault(in: after) == misplaced(4))
    #expect(fault(in: after.dropLast()) == nil)
  }

  @Test func `D15 what is nested without end is refused`() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(fault(in: [Self.head, deep])?.line == 2)
  }
}
