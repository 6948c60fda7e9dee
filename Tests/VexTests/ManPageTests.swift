import Settings
import Testing
import Views

@testable import vex

/// The manual page and the completions say what the tables say.
@Suite struct ManPageTests {
  @Test func `every command and option has its item`() {
    let page = ManPage.text
    for command in CompletionText.commands {
      #expect(page.contains("\n.B \(Roff.escaped(command.rawValue))"), "\(command)")
    }
    for option in OptionTable.all {
      #expect(page.contains(Roff.escaped(option.long)), "\(option.long)")
    }
  }

  @Test func `D13 the page says what a spreadsheet is kept from, and every exit code`() {
    let page = ManPage.text
    #expect(page.contains("RFC 4180"))
    #expect(page.contains("apostrophe"))
    for code in ["0", "1", "2", "3", "4", "5", Roff.escaped("128+N")] {
      #expect(page.contains("\n.B \(code)\n"), "\(code)")
    }
  }

  @Test func `no line of text is taken for a request`() {
    let requests = [
      ".\\\"", ".TH ", ".SH ", ".TP", ".B ", ".RI ", ".br", ".I ", ".PP", ".nf", ".fi",
    ]
    for line in ManPage.text.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'")
    {
      #expect(requests.contains { line.hasPrefix($0) }, "\(line)")
    }
    #expect(Roff.text(".a -b 'c' \\d") == "\\&.a \\-b \\(aqc\\(aq \\ed")
  }

  @Test func `a text stands in lines of 80 bytes, none of which is taken for a request`() {
    let text = Roff.text(String(repeating: ".word- ", count: 40))
    let lines = text.split(separator: "\n")
    #expect(lines.count > 1)
    #expect(lines.allSatisfy { $0.utf8.count <= 80 && $0.hasPrefix("\\&.") }, "\(text)")
    #expect(text.replacing("\n", with: " ").split(separator: " ").count == 40)
  }

  @Test func `actions that have keys are there`() {
    let page = ManPage.text
    #expect(page.contains("\nOne row down.\n"))
    #expect(page.contains("\nTimeline: when credentials expire, by days or weeks.\n"))
  }

  @Test func `every setting and every command without a key is there`() {
    let page = ManPage.text
    for setting in SettingTable.all {
      #expect(page.contains("\n.B \(Roff.escaped(setting.name))\n"), "\(setting.name)")
    }
    for binding in KeyMap.standard.bindings where binding.keys.isEmpty {
      #expect(page.contains("\n.B :\(Roff.escaped(binding.command.name))\n"))
    }
    for call in [":ctx NAME", ":theme NAME", ":export FILE"] {
      #expect(page.contains("\n.B \(call)\n"))
    }
    #expect(page.contains("\n    token_command: pass show versori/prod\n"))
  }

  @Test func `the example of a category is one that the demo has`() {
    #expect(ManPage.text.contains("category:CRM"))
    #expect(!ManPage.text.contains("category:crm"))
  }

  @Test(arguments: CompletionShell.allCases)
  func `completions know every command, option and word`(shell: CompletionShell) {
    let text = CompletionText.of(shell)
    for command in CompletionText.commands { #expect(text.contains(command.rawValue)) }
    for option in OptionTable.all {
      #expect(text.contains(option.name.rawValue), "\(option.long)")
      for command in option.commands {
        for word in option.words(for: command) { #expect(text.contains(word), "\(word)") }
      }
    }
    #expect(text.contains("vex context "))
  }
}
