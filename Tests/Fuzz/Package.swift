// swift-tools-version: 6.1
import PackageDescription

/// Fuzz targets, a package of their own: who uses the engine never builds them. `scripts/fuzz` does. The rooms that read
/// untrusted bytes are links to their folders: they show the targets what they show one another, and what the other rooms
/// need, a database among it, need not be built.
let package = Package(
  name: "Fuzz",
  dependencies: [
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "Values"),
    .target(name: "System", dependencies: ["Values", .product(name: "SystemPackage", package: "swift-system")]),
    .systemLibrary(name: "CLua", pkgConfig: "lua5.4"),
    .target(name: "CLuaSandbox", dependencies: ["CLua"]),
    .target(name: "LuaSandbox", dependencies: ["CLuaSandbox"]),
    .target(name: "LuaSyntax", dependencies: ["Values"]),
    .target(name: "ICalendar", dependencies: ["Values"]),
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("dl")]),
    .target(name: "Fetching", dependencies: ["CCurl", "System", "Values"]),
    // Its tables are named by the script.
    .target(name: "Places", dependencies: ["Values", "System", "Fetching"], exclude: ["Resources"]),
    .target(name: "Roads", dependencies: ["Values", "System", "Fetching"]),
    .target(name: "Mileage", dependencies: ["Values", "ICalendar"]),
    .target(name: "YAML", dependencies: ["Values", .product(name: "Yams", package: "Yams")]),
    .target(
      name: "Packs",
      dependencies: ["System", "Values", "YAML", .product(name: "Crypto", package: "swift-crypto")]),
    .target(
      name: "Rules", dependencies: ["ICalendar", "LuaSandbox", "LuaSyntax", "Mileage", "Packs", "System", "Values"]),
    .target(name: "Driver"),
    // The slow expander that the tests of ICalendar use too.
    .target(name: "Reference", dependencies: ["ICalendar"]),
    .executableTarget(
      name: "fuzz-calendars", dependencies: ["Driver", "Reference", "ICalendar"], path: "Sources/FuzzCalendars"),
    .executableTarget(
      name: "fuzz-rules",
      dependencies: [
        "Driver", "Fetching", "LuaSandbox", "Packs", "Places", "Roads", "Rules", "System", "Values", "YAML",
      ],
      path: "Sources/FuzzRules"),
  ],
  swiftLanguageModes: [.v6]
)
