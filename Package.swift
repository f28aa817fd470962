// swift-tools-version: 6.1
import PackageDescription

/// The folders of Sources but for ShippedRules, whose own folder is the top of the tree.
let rooms = [
  "Values", "System", "YAML", "CLua", "CLuaSandbox", "LuaSandbox", "LuaSyntax", "ICalendar", "CCurl", "Fetching",
  "Places", "Roads", "Mileage", "Packs", "PackExchange", "Rules", "PackChecks", "PackTests", "Journal", "Output",
  "IzikaRules", "izika-rules",
]

let package = Package(
  name: "izika-rules",
  products: [
    .executable(name: "izika-rules", targets: ["izika-rules"]),
    .library(name: "IzikaRules", targets: ["IzikaRules", "Mileage", "Output", "Values"]),
    .library(name: "ICalendar", targets: ["ICalendar", "Values"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "Values"),
    // POSIX stands here alone, but for the calendars' one file, which must do without packages.
    .target(name: "System", dependencies: ["Values", .product(name: "SystemPackage", package: "swift-system")]),
    .systemLibrary(name: "CLua", pkgConfig: "lua5.4", providers: [.apt(["liblua5.4-dev"])]),
    .target(name: "CLuaSandbox", dependencies: ["CLua"]),
    .target(name: "LuaSandbox", dependencies: ["CLuaSandbox"]),
    .target(name: "LuaSyntax", dependencies: ["Values"]),
    .target(name: "ICalendar", dependencies: ["Values"]),
    // libcurl's headers; the library is loaded when a server is asked. Any of Debian's three flavours will do.
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("dl")]),
    .target(name: "Fetching", dependencies: ["CCurl", "System", "Values"]),
    .target(
      name: "Places", dependencies: ["Values", "System", "Fetching"],
      resources: [.copy("Resources/gazetteer.bin"), .copy("Resources/gazetteer-notice.txt")]),
    .target(name: "Roads", dependencies: ["Values", "System", "Fetching"]),
    .target(name: "Mileage", dependencies: ["Values", "ICalendar"]),
    .target(name: "YAML", dependencies: ["Values", .product(name: "Yams", package: "Yams")]),
    .target(
      name: "Packs",
      dependencies: ["System", "Values", "YAML", .product(name: "Crypto", package: "swift-crypto")]),
    .target(name: "PackExchange", dependencies: ["Fetching", "Packs", "System", "Values"]),
    .target(
      name: "Rules", dependencies: ["ICalendar", "LuaSandbox", "LuaSyntax", "Mileage", "Packs", "System", "Values"]),
    .target(
      name: "PackTests",
      dependencies: [
        "ICalendar", "LuaSyntax", "Mileage", "Packs", "Rules", "Output", "System", "Values", "YAML",
      ]),
    .target(
      name: "PackChecks",
      dependencies: ["LuaSandbox", "LuaSyntax", "Mileage", "PackTests", "Packs", "Rules", "System", "Values", "YAML"]),
    // The shipped packs stand at the top of the tree, where their users look for them, and travel with the product.
    .target(
      name: "ShippedRules", dependencies: ["Values", "System"], path: ".",
      exclude: [
        "Tests", "scripts", "README.md", "README.fr.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md",
        "SECURITY.md", "LICENSE", "NOTICE",
      ] + rooms.map { "Sources/\($0)" },
      sources: ["Sources/ShippedRules"],
      resources: [.copy("rules")]),
    .target(name: "Journal", dependencies: ["Values", "System", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(name: "Output", dependencies: ["Mileage", "Values"]),
    .target(
      name: "IzikaRules",
      dependencies: [
        "Values", "System", "ICalendar", "Fetching", "Places", "Roads", "Mileage", "Packs", "Rules", "PackTests",
        "PackExchange", "Journal", "Output", "ShippedRules", "YAML",
      ]),
    .executableTarget(
      name: "izika-rules",
      dependencies: [
        "Values", "System", "ICalendar", "Places", "Roads", "Mileage", "PackChecks", "PackTests", "Output",
        "IzikaRules", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // What the tests of several rooms need: seeded numbers, servers that misbehave on demand, folders, processes.
    .target(name: "TestSupport", dependencies: ["Fetching", "Values"], path: "Tests/TestSupport"),
    .testTarget(name: "TestSupportTests", dependencies: ["TestSupport"]),
    .testTarget(name: "ValuesTests", dependencies: ["Values", "TestSupport"]),
    .testTarget(name: "SystemTests", dependencies: ["System", "Values", "TestSupport"]),
    .testTarget(name: "LuaSandboxTests", dependencies: ["LuaSandbox", "TestSupport"]),
    .testTarget(name: "LuaSyntaxTests", dependencies: ["LuaSyntax", "LuaSandbox", "Values", "TestSupport"]),
    .testTarget(name: "ICalendarTests", dependencies: ["ICalendar", "Values", "TestSupport"]),
    .testTarget(name: "FetchingTests", dependencies: ["Fetching", "Values", "TestSupport"]),
    .testTarget(name: "PlacesTests", dependencies: ["Places", "Fetching", "Values", "TestSupport"]),
    .testTarget(name: "RoadsTests", dependencies: ["Roads", "Fetching", "Values", "TestSupport"]),
    .testTarget(name: "MileageTests", dependencies: ["Mileage", "ICalendar", "Values", "TestSupport"]),
    // What the tests of packs and rules need: packs that exist only in a test, the shipped ones, events and trips.
    .target(
      name: "PackSupport",
      dependencies: [
        "ICalendar", "Mileage", "Packs", "Rules", "System", "TestSupport", "Values",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      path: "Tests/PackSupport"),
    .testTarget(name: "YAMLTests", dependencies: ["YAML", "Values"]),
    .testTarget(
      name: "PacksTests",
      dependencies: [
        "Mileage", "Packs", "Rules", "YAML", "PackSupport", "TestSupport", "Values",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .testTarget(
      name: "PackExchangeTests",
      dependencies: ["Fetching", "PackExchange", "Packs", "PackSupport", "System", "TestSupport", "Values"]),
    .testTarget(
      name: "RulesTests",
      dependencies: [
        "ICalendar", "LuaSandbox", "Mileage", "Packs", "Rules", "System", "PackSupport", "TestSupport", "Values",
      ]),
    .testTarget(
      name: "PackChecksTests",
      dependencies: [
        "LuaSandbox", "Mileage", "PackChecks", "Packs", "Rules", "System", "PackSupport", "TestSupport", "Values",
      ]),
    .testTarget(
      name: "PackTestsTests", dependencies: ["LuaSyntax", "Mileage", "PackTests", "Packs", "PackSupport", "Values"]),
    .testTarget(
      name: "JournalTests",
      dependencies: ["Journal", "Values", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")]),
    .testTarget(
      name: "OutputTests", dependencies: ["Output", "Mileage", "ICalendar", "Values", "TestSupport"]),
    // The example of the page for embedders, compiled as theirs are: it sees what is public.
    .target(
      name: "Embedding", dependencies: ["IzikaRules", "Mileage", "Output", "Values"], path: "Tests/Embedding",
      packageAccess: false),
    .testTarget(
      name: "IzikaRulesTests",
      dependencies: [
        "IzikaRules", "Embedding", "Fetching", "Journal", "Mileage", "PackChecks", "PackExchange", "PackSupport",
        "PackTests", "Packs", "Output", "Rules", "System", "Values", "TestSupport",
      ]),
    .testTarget(name: "EnginesTests", dependencies: ["TestSupport"], exclude: ["Serving"]),
    // The program itself, as its users run it.
    .testTarget(
      name: "CommandTests", dependencies: ["izika-rules", "TestSupport"],
      exclude: ["README.md", "Transcripts", "Errors", "Golden"]),
  ],
  swiftLanguageModes: [.v6]
)
