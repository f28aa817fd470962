// swift-tools-version: 6.1
import PackageDescription

/// The sandbox and its tests alone, by links to their folders: with sanitizers, and without what else the project
/// depends on, they are built in a minute. `scripts/sanitize` does.
let package = Package(
  name: "Sanitized",
  targets: [
    .systemLibrary(name: "CLua", pkgConfig: "lua5.4"),
    .target(
      name: "CLuaSandbox", dependencies: ["CLua"],
      cSettings: [.unsafeFlags(["-fsanitize=undefined", "-fno-sanitize-recover=undefined"])]),
    .target(name: "LuaSandbox", dependencies: ["CLuaSandbox"]),
    // What finds the attacks of ../shared, and none of the rest, which asks for other rooms.
    .target(name: "TestSupport"),
    .testTarget(name: "LuaSandboxTests", dependencies: ["LuaSandbox", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
