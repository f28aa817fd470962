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

  /// A file that says whom to believe.
  @Test(.timeLimit(.minutes(1))) func guardsWhatDecidesForItsUser() throws {
    let place = String(folder.dropLast())
    func read(_ name: String) throws -> [UInt8]? { try LocalFiles().readGuarded(name, of: place, most: 1_000) }
    chmod(place, 0o700)
    #expect(try read("none") == nil)
    #expect(try LocalFiles().readGuarded("none", of: place + "/nowhere", most: 1_000) == nil)
    try LocalFiles().writePrivate([1, 2], to: folder + "own/trust.yaml")
    #expect(try LocalFiles().readGuarded("trust.yaml", of: place + "/own", most: 2) == [1, 2])
    var status = stat()
    #expect(stat(folder + "own/trust.yaml", &status) == 0 && status.st_mode & 0o7777 == 0o600)
    #expect(stat(folder + "own", &status) == 0 && status.st_mode & 0o7777 == 0o700)

    try LocalFiles().create([1], at: folder + "file")
    #expect(try read("file") == [1])
    for (mode, isSafe) in [(0o644, true), (0o664, false), (0o646, false), (0o666, false)] as [(mode_t, Bool)] {
      chmod(folder + "file", mode)
      if isSafe { #expect(try read("file") == [1]) } else { #expect(throws: Failure.self) { try read("file") } }
    }
    chmod(folder + "file", 0o600)
    for (mode, isSafe) in [(0o755, true), (0o775, false), (0o777, false)] as [(mode_t, Bool)] {
      chmod(place, mode)
      if isSafe { #expect(try read("file") == [1]) } else { #expect(throws: Failure.self) { try read("file") } }
    }
    chmod(place, 0o700)
    mkfifo(folder + "pipe", 0o600)
    try FileManager.default.createSymbolicLink(atPath: folder + "link", withDestinationPath: folder + "file")
    try LocalFiles().create(Array(repeating: 0, count: 2_000), at: folder + "large", permissions: 0o600)
    for name in ["pipe", "link", "large", "lib"] {
      let failure = #expect(throws: Failure.self) { try read(name) }
      #expect(failure?.diagnostics.map(\.place.file) == [folder + name])
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
