import Foundation
import TestSupport
import Testing
import Values

@testable import IzikaRules

/// What is built is what was checked and tested.
@Suite struct PackBuildTests {
  private func pack(_ change: (TemporaryFolder) throws -> Void) throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.write("name: acme/visits\nversion: 1.0.0\napi: 1\nextends: [izika/base]\n", to: "visits/pack.yaml")
    try folder.write("return { api = 1 }\n", to: "visits/rules.lua")
    let build = try PackBuild(folder.path("visits"), Workspace())
    try change(folder)
    do {
      // Never into the folder in which the tests run: a change is found before anything is written.
      _ = try build.write(tests: 0)
      return []
    } catch {
      return error.diagnostics.map { "\($0.code)" }
    }
  }

  @Test func aFolderThatChangesMeanwhileIsNotBuilt() throws {
    #expect(try pack { try $0.write("return { api = 1 } -- other\n", to: "visits/rules.lua") } == ["pack-changed"])
    #expect(try pack { try $0.write("a: {value: 1}\n", to: "visits/parameters/a.yaml") } == ["pack-changed"])
    #expect(
      try pack { try FileManager.default.removeItem(at: $0.url.appending(path: "visits/rules.lua")) } == [
        "pack-changed"
      ])
  }
}
