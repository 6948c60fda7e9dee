// swift-tools-version: 6.2

import PackageDescription

// The rooms of `docs/architecture.md`, lowest layer first. A target depends on lower layers only,
// so that no circle can be written.

// MARK: - Settings

/// What every Swift target of the package is compiled with.
let swift: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// What every C shim is compiled with; `_GNU_SOURCE` is defined in the files that need it.
let c: [CSetting] = [.treatAllWarnings(as: .error)]
let cxx: [CXXSetting] = [.treatAllWarnings(as: .error)]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: swift)
}

/// Tests; what is excluded are files beside the sources that the tests find by themselves.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude,
    swiftSettings: swift)
}

/// A system library, named with the packages that provide it.
func library(
  _ name: String, pkgConfig: String? = nil, apt: String, brew: String
) -> Target {
  .systemLibrary(
    name: name,
    path: "Sources/SystemLibraries/\(name)",
    pkgConfig: pkgConfig,
    providers: [.apt([apt]), .brew([brew])])
}

// MARK: - Package

let package = Package(
  name: "vex",
  products: [
    .executable(name: "vex", targets: ["vex"]),
    .executable(name: "vex-bench", targets: ["vex-bench"]),
    .executable(name: "vex-trial", targets: ["vex-trial"]),
    .executable(name: "json-verdict", targets: ["json-verdict"]),
    // For the tests alone, which preload it into the program.
    .library(name: "Interposition", type: .dynamic, targets: ["Interposition"]),
  ],
  targets: [
    // System libraries. Only those whose pkg-config flags the package manager accepts name a
    // pkg-config file; the others are linked by their shim.
    library("LibNcurses", apt: "libncurses-dev", brew: "ncurses"),
    library("LibCurl", pkgConfig: "libcurl", apt: "libcurl4-openssl-dev", brew: "curl"),
    library("LibSimdJSON", apt: "libsimdjson-dev", brew: "simdjson"),
    library("LibUTF8Proc", apt: "libutf8proc-dev", brew: "utf8proc"),
    library("LibYAML", pkgConfig: "yaml-0.1", apt: "libyaml-dev", brew: "libyaml"),
    library(
      "LibMicroHTTPD", pkgConfig: "libmicrohttpd", apt: "libmicrohttpd-dev", brew: "libmicrohttpd"),

    // 0 — C and C++ shims, one for each library.
    .target(
      name: "CNcurses", dependencies: ["LibNcurses"], cSettings: c,
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "CCurl", dependencies: ["LibCurl"], cSettings: c),
    .target(
      name: "CSimdJSON", dependencies: ["LibSimdJSON"], cxxSettings: cxx,
      linkerSettings: [.linkedLibrary("simdjson")]),
    .target(name: "CYAML", dependencies: ["LibYAML"], cSettings: c),
    .target(name: "CMicroHTTPD", dependencies: ["LibMicroHTTPD"], cSettings: c),
    .target(
      name: "CUTF8Proc", dependencies: ["LibUTF8Proc"], cSettings: c,
      linkerSettings: [.linkedLibrary("utf8proc")]),
    .target(name: "CSystem", cSettings: c),

    // 1 — values that know neither the API nor the terminal.
    room("Workers", ["CSystem"]),
    room("PlayedTerminal", ["CSystem"]),
    room("Cells", ["CUTF8Proc"]),
    room("JSON", ["CSimdJSON"]),
    room("YAML", ["CYAML"]),

    // 2 — the API's resources as plain values.
    room("ConnectModels", ["JSON"]),

    // 3 — the program without a screen, and the three ways out to the world.
    room("Explorer", ["ConnectModels", "CUTF8Proc"]),
    room("ConnectAPI", ["ConnectModels", "JSON", "Workers", "CCurl", "CSystem"]),
    room("Terminal", ["Cells", "Workers", "CNcurses", "CSystem"]),
    room("DemoAPI", ["CMicroHTTPD"]),

    // 4 — pure functions of state, rectangle and theme; what a session took in, as lines of text.
    room("Views", ["Explorer", "ConnectModels", "Cells"]),
    room("Recording", ["Explorer", "ConnectModels", "JSON", "Cells"]),

    // 5 — what the printing commands print, what a person has written down, and the loop.
    room("Printing", ["Views", "Explorer", "ConnectModels", "JSON", "Cells"]),
    room("Settings", ["Views", "Explorer", "ConnectAPI", "ConnectModels", "YAML", "Cells"]),
    room(
      "Runtime",
      [
        "Explorer", "Views", "Recording", "Terminal", "ConnectAPI", "ConnectModels", "Cells",
        "Workers", "CSystem",
      ]),

    // 6 — wiring.
    .executableTarget(
      name: "vex",
      dependencies: [
        "Runtime", "Recording", "Printing", "Settings", "Explorer", "Views", "Terminal",
        "ConnectAPI", "ConnectModels", "DemoAPI", "YAML", "JSON", "Cells", "Workers", "CSystem",
      ],
      swiftSettings: swift),
    .executableTarget(
      name: "vex-bench",
      dependencies: [
        "ConnectModels", "Explorer", "Views", "Cells", "DemoAPI", "JSON", "PlayedTerminal",
        "CSystem",
      ],
      swiftSettings: swift),
    .executableTarget(
      name: "vex-trial",
      dependencies: ["Explorer", "Views", "Cells", "DemoAPI", "PlayedTerminal"],
      swiftSettings: swift),
    .executableTarget(name: "json-verdict", dependencies: ["JSON"], swiftSettings: swift),

    // Tests, a folder a target.
    .target(
      name: "TestSupport",
      dependencies: ["Explorer", "ConnectModels", "Cells"],
      path: "Tests/TestSupport",
      swiftSettings: swift),
    // It gets into the shell that starts the program, too, where there is no sanitizer.
    .target(
      name: "Interposition", path: "Tests/Interposition",
      cSettings: c + [.unsafeFlags(["-fno-sanitize=all"])]),
    tests("WorkersTests", ["Workers"]),
    tests("CellsTests", ["Cells"]),
    tests("JSONTests", ["JSON"]),
    tests("YAMLTests", ["YAML"]),
    tests("ConnectModelsTests", ["ConnectModels", "JSON"]),
    tests("ExplorerTests", ["Explorer", "ConnectModels"]),
    tests("ConnectAPITests", ["ConnectAPI", "ConnectModels", "CSystem"]),
    tests("TerminalTests", ["Terminal", "Cells", "CSystem"]),
    tests("DemoAPITests", ["DemoAPI"]),
    tests(
      "ViewsTests", ["Views", "Explorer", "ConnectModels", "Cells"], exclude: ["Goldens"]),
    tests("RecordingTests", ["Recording", "Explorer", "ConnectModels", "JSON"]),
    tests(
      "SettingsTests",
      ["Settings", "Views", "Explorer", "ConnectAPI", "ConnectModels", "YAML", "Cells"]),
    tests(
      "RuntimeTests",
      [
        "Runtime", "Recording", "ConnectAPI", "Explorer", "Views", "Terminal", "ConnectModels",
        "Cells",
      ]),
    tests("PrintingTests", ["Printing", "Views", "Explorer", "ConnectModels", "JSON", "Cells"]),
    tests(
      "VexTests",
      [
        "vex", "Printing", "Settings", "Runtime", "Recording", "Views", "Terminal", "Explorer",
        "ConnectAPI", "ConnectModels", "JSON", "YAML",
      ]),
    tests("EndToEndTests", ["CSystem", "Interposition"]),
  ],
  cLanguageStandard: .gnu11,
  cxxLanguageStandard: .cxx17
)

// MARK: - Fuzzing

// What `scripts/fuzz` builds: with libFuzzer, which nothing else is to be linked with.
if Context.environment["VEX_FUZZ"] != nil {
  package.products.append(.executable(name: "vex-fuzz", targets: ["vex-fuzz"]))
  package.targets += [
    .executableTarget(
      name: "vex-fuzz",
      dependencies: [
        "Settings", "Terminal", "Explorer", "ConnectAPI", "ConnectModels", "YAML", "JSON", "Cells",
      ],
      exclude: ["Seeds"], swiftSettings: swift)
  ]
}
