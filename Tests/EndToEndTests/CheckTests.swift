import Foundation
import Testing

/// `vex check`, `vex show` and `vex context`, as a script calls them.
@Suite struct CheckTests {
  // MARK: - check

  @Test func `what is found ends with 1, in every form`() async throws {
    try await DemoServerProcess.serving { server in
      for (form, mark) in [
        ("table", "WHAT BREAKS"), ("json", #"{"kind":"credential""#), ("markdown", "# vex check"),
        ("ics", "BEGIN:VCALENDAR\r\n"), ("prometheus", "# TYPE vex_findings gauge"),
      ] {
        let printed = try await PrintedOutput.ofVex(
          "check", "-o", form, environment: server.environment)
        #expect(printed.status == 1, "\(form)")
        #expect(printed.output.contains(mark), "\(form)")
        #expect(printed.error.isEmpty, "\(form)")
      }
    }
  }

  @Test func `nothing found ends with 0 and one line`() async throws {
    let printed = try await PrintedOutput.ofVex("check", "--demo=1", "--expiring-within", "0d")
    #expect(printed.status == 0)
    #expect(printed.lines.count == 1)
    #expect(printed.output.hasPrefix("nothing is expired"))
  }

  @Test func `later more has expired, and the summary says for when it is`() async throws {
    let now = try await PrintedOutput.ofVex("check", "--demo", "-o", "json")
    let day = Date.now.addingTimeInterval(90 * 86_400).formatted(.iso8601.year().month().day())
    let later = try await PrintedOutput.ofVex("check", "--demo", "-o", "json", "--at", day)
    let counts = [now, later].map { $0.lines.count { $0.contains(#""state":"expired""#) } }
    #expect(counts[1] > counts[0])
    let table = try await PrintedOutput.ofVex("check", "--demo", "--at", day)
    #expect(table.lines.last?.contains("as of \(day) 00:00 UTC") == true)
    let past = try await PrintedOutput.ofVex("check", "--demo", "--at", "2020-01-01")
    #expect(past.status == 2)
    #expect(past.output.isEmpty)
  }

  @Test func `what was there the last time is not told again, and is kept to oneself`() async throws
  {
    try await DemoServerProcess.serving { server in
      try await PrivateHome.using { home in
        let first = try await PrintedOutput.ofVex(
          "check", "--new", environment: server.environment, in: home)
        #expect(first.status == 1)
        let second = try await PrintedOutput.ofVex(
          "check", "--new", environment: server.environment, in: home)
        #expect(second.status == 0)
        #expect(second.lines.count == 1)
        #expect(second.output.hasPrefix("nothing new"))
        let fewer = try await PrintedOutput.ofVex(
          "check", "--new", "--expiring-within", "0d", environment: server.environment, in: home)
        #expect(fewer.status == 0)
        #expect(fewer.lines.contains { $0.hasPrefix("mended ") })
        let folder = home.folder.appending(path: "state/vex")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(files.count == 1)
        for file in files {
          let path = folder.appending(path: file).path
          let attributes = try FileManager.default.attributesOfItem(atPath: path)
          #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
          let text = try #require(home.read("state/vex/\(file)"))
          #expect(!text.contains("name"))
        }
      }
    }
  }

  @Test(arguments: ["table", "ics"])
  func `N28 a check of a part ends neither with 0 nor with 1`(form: String) async throws {
    try await DemoServerProcess.serving { server in
      let wrong = server.environment.merging(["VERSORI_TOKEN": "mistaken-token"]) { $1 }
      let refused = try await PrintedOutput.ofVex("check", "-o", form, environment: wrong)
      #expect(refused.status == 4)
      await server.end()
      let printed = try await PrintedOutput.ofVex(
        "check", "-o", form, environment: server.environment)
      #expect(printed.status == 5)
      #expect(printed.error.contains("read 0"))
      #expect(form == "table" || printed.output.isEmpty)
    }
  }

  @Test func `T15 a check whose output cannot be written remembers nothing`() async throws {
    try await PrivateHome.using { home in
      let printed = try await PrintedOutput.ofShell(
        "vex check --demo --new >/dev/full", in: home)
      #expect(printed.status == 3)
      #expect(!FileManager.default.fileExists(atPath: home.folder.path + "/state/vex"))
    }
  }

  // MARK: - show

  @Test func `a connector is shown by its id and by its name`() async throws {
    try await DemoServerProcess.serving { server in
      let all = try await PrintedOutput.ofVex(
        "connectors", "-o", "json", environment: server.environment)
      let object = try JSONSerialization.jsonObject(with: Data(all.lines[20].utf8))
      let fields = try #require(object as? [String: Any])
      let id = try #require(fields["id"] as? String)
      let name = try #require(fields["name"] as? String)
      let byID = try await PrintedOutput.ofVex("show", id, environment: server.environment)
      #expect(byID.status == 0)
      #expect(byID.lines.first == "Connector")
      #expect(byID.lines.contains { $0.hasPrefix("  id ") && $0.hasSuffix(id) })
      let byName = try await PrintedOutput.ofVex(
        "show", name, "-o", "json", environment: server.environment)
      #expect(byName.status == 0)
      // What is left until it expires has become less meanwhile.
      let documents = [byName.output, all.lines[20]].map {
        $0.components(separatedBy: "}],\"state\"")[0]
      }
      #expect(byName.lines.count == 1)
      #expect(documents[0] == documents[1])
    }
  }

  @Test func `a name that nothing has ends with 5, a hostile one is made harmless`() async throws {
    for name in ["no such connector", "..", "a\u{1B}[2J"] {
      let printed = try await PrintedOutput.ofVex("show", name, "--demo=20")
      #expect(printed.status == 5)
      #expect(printed.output.isEmpty)
      #expect(printed.errorLines.count == 1)
      #expect(!printed.error.contains("\u{1B}"))
    }
  }

  // MARK: - context

  @Test func `accounts are listed without their tokens`() async throws {
    try await PrivateHome.using { home in
      _ = try home.write(
        "active_context: a\ncontexts:\n  a: {organisation_id: 01A, jwt: secret-jwt}\n",
        to: ".versori/config.yaml")
      let printed = try await PrintedOutput.ofVex("context", in: home)
      #expect(printed.status == 0)
      #expect(printed.lines.count == 2)
      #expect(printed.lines[1].hasPrefix("*       a     01A"))
      let json = try await PrintedOutput.ofVex("context", "-o", "json", in: home)
      #expect(json.output.hasPrefix(#"{"name":"a","active":true,"organisationId":"01A","#))
      #expect(!(printed.output + json.output).contains("secret-jwt"))
    }
  }

  @Test func `T11 what every other command ends with is said beside the list, once`() async throws {
    try await PrivateHome.using { home in
      _ = try home.write(
        "active_context: prd\ncontexts:\n  prod: {organisation_id: 01A, jwt: t}\n",
        to: ".versori/config.yaml")
      let context = try await PrintedOutput.ofVex("context", in: home)
      #expect(context.status == 3)
      #expect(context.lines.count == 2)
      #expect(context.lines[1].hasPrefix("-       prod  01A"))
      let rows = try await PrintedOutput.ofVex("connectors", in: home)
      #expect(rows.status == 3)
      #expect(rows.error == context.error)
      #expect(rows.errorLines.count == 1)
      #expect(rows.error.contains("config.yaml:1: active_context names prd"))
      #expect(rows.error.contains("did you mean prod?"))
    }
  }

  @Test func `T11 a file that cannot be read is complained of once`() async throws {
    try await PrivateHome.using { home in
      _ = try home.write("contexts: [\n", to: "config/vex/config.yaml")
      let printed = try await PrintedOutput.ofVex("connectors", in: home)
      #expect(printed.status == 3)
      #expect(printed.errorLines.count == 1)
      let demo = try await PrintedOutput.ofVex("connectors", "--demo=3", in: home)
      #expect(demo.status == 0)
      #expect(demo.error == printed.error)
    }
  }

  @Test func `T11 an account whose accent is none is read, and that is said`() async throws {
    try await DemoServerProcess.serving(count: 3) { server in
      try await PrivateHome.using { home in
        _ = try home.write(
          """
          active_context: prod
          contexts:
            prod:
              url: \(server.baseURL)
              organisation: \(server.organisationID)
              token_env: PROD_TOKEN
              accent: gren

          """, to: "config/vex/config.yaml")
        let environment = ["PROD_TOKEN": server.token]
        let printed = try await PrintedOutput.ofVex(
          "connectors", environment: environment, in: home)
        #expect(printed.status == 0)
        #expect(printed.lines.count == 4)
        #expect(printed.errorLines.count == 1)
        #expect(printed.error.contains("config.yaml:7: accent of context prod is red, yellow,"))
        #expect(printed.error.contains("did you mean green?"))
        let context = try await PrintedOutput.ofVex("context", environment: environment, in: home)
        #expect(context.status == 0)
        #expect(context.output.contains("did you mean green?"))
        let check = try await PrintedOutput.ofVex(
          "check", "-o", "json", "--expiring-within", "520w", environment: environment, in: home)
        #expect(check.output.contains(#""command":"vex --context prod --select "#))
      }
    }
  }

  @Test func `without an account it says how to connect`() async throws {
    let printed = try await PrintedOutput.ofVex("context")
    #expect(printed.status == 3)
    #expect(printed.output.isEmpty)
    #expect(printed.error.contains("VERSORI_TOKEN"))
  }
}
