// swift-tools-version: 6.1
import PackageDescription

/// Fuzz targets, a package of their own: who uses the engine never builds them. `scripts/fuzz` does.
let package = Package(
  name: "Fuzz",
  dependencies: [.package(name: "izika-rules", path: "../..")],
  targets: [
    .target(name: "Driver"),
    // The slow expander that the tests of ICalendar use too: a link to its folder there.
    .target(name: "Reference", dependencies: [.product(name: "ICalendar", package: "izika-rules")]),
    .executableTarget(
      name: "fuzz-calendars",
      dependencies: ["Driver", "Reference", .product(name: "ICalendar", package: "izika-rules")],
      path: "Sources/FuzzCalendars"),
    .executableTarget(
      name: "fuzz-rules", dependencies: ["Driver", .product(name: "IzikaRules", package: "izika-rules")],
      path: "Sources/FuzzRules"),
  ],
  swiftLanguageModes: [.v6]
)
