import Foundation
import System
import TestSupport
import Testing
import Values

@Suite struct LocalFilesTests {
  private let place: TemporaryFolder
  private var folder: String { place.url.path }

  init() throws { place = try TemporaryFolder() }

  @Test func whatIsWrittenIsReadAgain() throws {
    let files = LocalFiles()
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
    try files.create(bytes, at: folder + "/a")
    #expect(try files.read(folder + "/a") == bytes)
    try files.write([], to: folder + "/a")
    #expect(try files.read(folder + "/a") == [])
    try files.write(Array("b".utf8), to: folder + "/b")
    #expect(try files.list(folder, ending: "") == ["a", "b"])
    #expect(files.isFolder(folder) && !files.isFolder(folder + "/a") && !files.exists(folder + "/c"))
  }

  @Test func whatExistsIsNeverMadeAnew() throws {
    let files = LocalFiles()
    try files.create([1], at: folder + "/a")
    #expect(throws: Failure.self) { try files.create([2], at: folder + "/a") }
    #expect(throws: Failure.self) { try files.makeFolder(folder) }
    #expect(try files.read(folder + "/a") == [1])
  }

  /// Neither the draft nor the file's own name leads a writer elsewhere.
  @Test func nothingIsWrittenThroughALink() throws {
    let files = LocalFiles()
    try files.create([1], at: folder + "/theirs")
    for name in ["a", "b.new", "c.new-\(ProcessInfo.processInfo.processIdentifier)-0"] {
      try FileManager.default.createSymbolicLink(atPath: "\(folder)/\(name)", withDestinationPath: folder + "/theirs")
    }
    for name in ["a", "b", "c"] { try files.write([2], to: "\(folder)/\(name)") }
    #expect(try files.read(folder + "/theirs") == [1])
    #expect(try files.read(folder + "/a") == [2] && files.read(folder + "/c") == [2])
    #expect(files.isLink(folder + "/b.new") && !files.isLink(folder + "/a"))
  }

  @Test func messagesNameTheFileAndTheCause() throws {
    let files = LocalFiles()
    func words(_ body: () throws -> Void) -> String? {
      do { try body() } catch let failure as Failure { return failure.diagnostics.first?.message.english } catch {}
      return nil
    }
    #expect(words { _ = try files.read(folder + "/none") } == "there is no such file")
    #expect(words { _ = try files.read(folder) } == "cannot be read: it is a folder")
    #expect(words { try files.write([], to: folder + "/none/a") } == "cannot be written: No such file or directory")
  }
}

@Suite struct FileStampsTests {
  @Test func aFileThatIsWrittenAddedOrTakenAwayIsNoticed() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.lua")
    let nothing = FileStamps(of: [path])
    try LocalFiles().write(Array("one".utf8), to: path)
    let first = FileStamps(of: [path])
    #expect(first != nothing)
    #expect(FileStamps(of: [path]) == first)
    // Of the same length, perhaps within one tick of the clock: another file all the same.
    try LocalFiles().write(Array("two".utf8), to: path)
    let second = FileStamps(of: [path])
    #expect(second != first)
    #expect(try LocalFiles().read(path) == Array("two".utf8))
    #expect(FileStamps(of: [path, folder.path("other")]) == second)
    try FileManager.default.removeItem(atPath: path)
    #expect(FileStamps(of: [path]) == nothing)
    #expect(try LocalFiles().list(folder.url.path, ending: "") == [])
  }
}
