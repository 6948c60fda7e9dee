import Testing
import YAML

@testable import vex

/// A `TZ` that the C library silently takes for UTC (D05).
@Suite("The name of the time zone")
struct ZoneNameTests {
  private static let files = [
    "/usr/share/zoneinfo/Europe/Berlin": "TZif2 and more", "/own/Zone": "TZif2",
    "/zones/Town": "TZif3", "/etc/passwd": "root:x:0:0",
  ]

  private func complaint(_ variables: [String: String]) -> String? {
    ZoneName.complaint(in: Surroundings(variables: variables, files: Self.files))
  }

  @Test(arguments: [
    "", "UTC", "GMT", "Europe/Berlin", ":Europe/Berlin", "/own/Zone", "CET-1CEST", "EST5EDT,M3.2.0",
    "<+0330>-3:30", "UTC0",
  ])
  func `D05 a zone that can be read is not complained of`(name: String) {
    #expect(complaint(["TZ": name]) == nil)
  }

  @Test(arguments: [
    "Europe/Berlni", ":", "/own/Nothing", "CET", "C-1", "<+03>", "<+03", "/etc/passwd", "-1",
    "CET+",
  ])
  func `D05 a zone that cannot be read is named`(name: String) {
    #expect(
      complaint(["TZ": name])
        == "TZ=\(name) names no time zone that this system has: times are shown in UTC")
  }

  @Test func `no TZ is the system's own zone`() {
    #expect(complaint([:]) == nil)
  }

  @Test func `zones are looked for where TZDIR says`() {
    #expect(complaint(["TZ": "Town", "TZDIR": "/zones"]) == nil)
    #expect(complaint(["TZ": "Europe/Berlin", "TZDIR": "/zones"]) != nil)
  }
}
