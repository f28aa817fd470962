import Foundation
import TestSupport
import Testing
import Values

@testable import Packs

/// What an archive is, whoever writes it.
@Suite struct PackArchiveTests {
  /// Files of random names and contents, some of them empty, some as long as a block.
  private static func files(_ random: inout SplitMix64) -> [ArchiveEntry] {
    let names = [
      "rules.lua", "rules/a.lua", "lib/b.lua", "parameters/c.yaml", "tests/d.ics", "tests/e/f.json", "README.md",
    ]
    var files = [ArchiveEntry(name: "pack.yaml", bytes: bytes(&random))]
    for name in names.shuffled(using: &random) where Bool.random(using: &random) {
      files.append(ArchiveEntry(name: name, bytes: bytes(&random)))
    }
    return files.shuffled(using: &random)
  }

  private static func bytes(_ random: inout SplitMix64) -> [UInt8] {
    let count = [0, 1, 511, 512, 513, Int.random(in: 0...5_000, using: &random)].randomElement(using: &random) ?? 0
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
  }

  @Test func writingAndReadingAreOne() throws {
    var random = SplitMix64(seed: 40)
    for _ in 0..<200 {
      let files = Self.files(&random)
      let archive = try PackArchive(of: files, name: "a.izika")
      let read = try PackArchive(archive.bytes, name: "a.izika")
      #expect(read.files == files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
      #expect(try PackArchive(of: read.files, name: "a.izika").bytes == archive.bytes)
      #expect(try PackArchive(of: files.reversed(), name: "a.izika").bytes == archive.bytes)
    }
  }

  @Test func noByteChangesUnnoticed() throws {
    let archive = try PackArchive(of: ArchiveSample.files, name: "a.izika")
      .signed(Array("x".utf8), by: "0123456789abcdef", name: "a.izika")
    var taken: [Int] = []
    for place in archive.bytes.indices {
      for bit in [0, 5, 7] {
        var bytes = archive.bytes
        bytes[place] ^= 1 << UInt8(bit)
        guard let read = try? PackArchive(bytes, name: "a.izika") else { continue }
        // What may change is the signature, which is held against its key, and its name.
        #expect(read.digest == archive.digest && read.signatures != archive.signatures, "byte \(place)")
        taken.append(place)
      }
    }
    #expect(Set(taken).count == 1, "the one byte of the signature; a name's digit changes the checksum")
  }

  @Test func aSignatureLeavesTheDigest() throws {
    let archive = try PackArchive(of: ArchiveSample.files, name: "a.izika")
    var signed = archive
    for key in ["bbbbbbbbbbbbbbbb", "aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa"] {
      signed = try signed.signed(Array("by \(key)".utf8), by: key, name: "a.izika")
    }
    #expect(signed.digest == archive.digest && signed.list == archive.list && signed.files == archive.files)
    #expect(
      signed.signatures.map(\.name) == ["signatures/aaaaaaaaaaaaaaaa.sig", "signatures/bbbbbbbbbbbbbbbb.sig"])
    #expect(try PackArchive(signed.bytes, name: "a.izika").signatures == signed.signatures)
    #expect(throws: Failure.self) { try archive.signed([], by: "AAAAAAAAAAAAAAAA", name: "a.izika") }
    for key in 0..<6 { signed = try signed.signed([], by: "000000000000000\(key)", name: "a.izika") }
    #expect(throws: Failure.self) { try signed.signed([], by: "cccccccccccccccc", name: "a.izika") }
  }

  @Test func theDigestIsThatOfTheList() throws {
    let archive = try PackArchive(of: ArchiveSample.files, name: "a.izika")
    #expect(archive.digest.hasPrefix("sha256:") && archive.digest.utf8.count == 71)
    #expect(String(decoding: archive.list, as: UTF8.self).hasSuffix("  tests/days.yaml\n"))
    #expect(archive.list.split(separator: 10).count == 3)
    #expect(archive.digest == "sha256:" + Pack.sha256(archive.list))
  }

  @Test func whatIsTooMuchIsNotMade() {
    let many = (0..<991).map { ArchiveSample.entry("rules/f\($0).lua") }
    let large = (0..<8).map { ArchiveEntry(name: "rules/f\($0).lua", bytes: [UInt8](repeating: 65, count: 1 << 20)) }
    for files in [many, large] {
      #expect(throws: Failure.self) { try PackArchive(of: ArchiveSample.files + files, name: "a.izika") }
    }
    #expect(throws: Never.self) {
      try PackArchive(of: ArchiveSample.files + many.prefix(988) + [], name: "a.izika")
    }
  }

  @Test func aPackIsReadFromTheArchive() throws {
    let engine = Engine(version: nil, functions: [], declared: [])
    let archive = try PackArchive(of: ArchiveSample.files, name: "a.izika")
    let draft = try archive.draft(shown: "agence-durand/visites", for: engine)
    #expect(draft.problems.isEmpty && draft.pack.manifest.version == "1.4.0")
    #expect(draft.pack.sources.map(\.name) == ["agence-durand/visites/rules.lua"])
    let broken = ArchiveEntry(name: "rules.lua", bytes: [0xFF, 0x0A])
    let other = try PackArchive(of: [ArchiveSample.files[0], broken], name: "a.izika")
    let problem = try #require(try other.draft(shown: "agence-durand/visites", for: engine).problems.first)
    #expect(problem.place.file == "agence-durand/visites/rules.lua")
  }

  /// A second opinion: GNU tar, which knows nothing of us.
  @Test(.enabled(if: hasTar, "tar is not there: its opinion is not asked"))
  func tarWritesTheSameBytes() throws {
    let folder = try TemporaryFolder()
    let archive = try PackArchive(of: ArchiveSample.files, name: "a.izika")
      .signed(Array("x\n".utf8), by: "0123456789abcdef", name: "a.izika")
    let entries = [ArchiveEntry(name: "izika.sums", bytes: archive.list)] + archive.signatures + archive.files
    for entry in entries { try folder.write(Data(entry.bytes), to: entry.name) }
    try folder.write(entries.map { $0.name + "\n" }.joined(), to: "names")
    let tar = try Child(
      [
        "tar", "--format=ustar", "--mtime=@0", "--owner=0", "--group=0", "--numeric-owner", "--mode=0644",
        "--no-recursion", "-b1", "-T", "names", "-cf", "x.izika",
      ], environment: ["PATH=/usr/bin:/bin"], folder: folder.url, output: .file(folder.url.appending(path: "said")),
      errors: .file(folder.url.appending(path: "said")))
    #expect(tar.wait() == 0)
    #expect(try Array(Data(contentsOf: folder.url.appending(path: "x.izika"))) == archive.bytes)
  }

  private static let hasTar = ["/usr/bin/tar", "/bin/tar"].contains(where: FileManager.default.isExecutableFile)
}
