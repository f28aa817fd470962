// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(name: "izika-rules", path: "../.."),
    // Without its traits: they bring a malloc interposer of its own, and CMeasuring counts already.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .target(name: "CMeasuring"),
    .target(name: "CWatched"),
    .target(name: "ProducerCalendars"),
    .target(
      name: "ICalendarWork",
      dependencies: ["ProducerCalendars", .product(name: "ICalendar", package: "izika-rules")]),
    .executableTarget(
      name: "CountedWork", dependencies: ["CMeasuring", "CWatched", "ICalendarWork", "ProducerCalendars"]),
    .executableTarget(
      name: "ICalendarBenchmarks",
      dependencies: [
        "CMeasuring", "ICalendarWork", "ProducerCalendars", .product(name: "Benchmark", package: "benchmark"),
      ],
      // The tool takes for benchmarks what lies in a folder of the name Benchmarks: this package's own.
      path: "ICalendarBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ],
  swiftLanguageModes: [.v6]
)
