import Foundation
import Glibc
import System
import TestSupport
import Testing
import Values

/// A stranger's folder is read at once, and nothing beside it.
@Suite struct PlainFileTests {
  private let place: TemporaryFolder
  private var folder: String { place.url.path + "/" }

  init() throws {
    place = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder + "lib", withIntermediateDirectories: false)
    try LocalFiles().create([1, 2], at: folder + "lib/a.lua")
  }

  @Test func readsWhatIsItsOwn() throws {
    #expect(try LocalFiles().read("lib/a.lua", of: folder, most: 2) == [1, 2])
    #expect(try LocalFiles().readPlain(folder + "lib/a.lua", most: 2) == [1, 2])
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["pipe", "link", "folder", "device", "large", "linked/a.lua", "none"])
  func refusesAllElse(_ name: String) throws {
    mkfifo(folder + "pipe", 0o600)
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder + "link", withDestinationPath: folder + "lib/a.lua")
    try files.createSymbolicLink(atPath: folder + "linked", withDestinationPath: folder + "lib")
    try files.createSymbolicLink(atPath: folder + "device", withDestinationPath: "/dev/zero")
    try files.createDirectory(atPath: folder + "folder", withIntermediateDirectories: false)
    try LocalFiles().create(Array(repeating: 0, count: 2_000), at: folder + "large")
    let failure = #expect(throws: Failure.self) { try LocalFiles().read(name, of: folder, most: 1_000) }
    #expect(failure?.diagnostics.map(\.place.file) == [folder + name])
    if ["pipe", "device", "folder", "large", "none"].contains(name) {
      #expect(throws: Failure.self) { try LocalFiles().readPlain(folder + name, most: 1_000) }
    }
  }

  @Test func aDeviceIsNoCalendar() throws {
    #expect(throws: Failure.self) { try LocalFiles().read("/dev/zero") }
  }

  @Test func aNameThatIsNoUTF8IsSaid() throws {
    let descriptor = [CChar](
      folder.utf8.map { CChar(bitPattern: $0) } + [0x61, CChar(bitPattern: 0xE9), 0x2E, 0x79, 0])
    close(open(descriptor, O_CREAT | O_WRONLY, 0o600))
    #expect(try LocalFiles().list(folder, ending: ".lua") == [])
    let failure = #expect(throws: Failure.self) { try LocalFiles().list(folder, ending: ".y") }
    #expect(failure?.diagnostics.map(\.code) == [.fileName])
  }
}
