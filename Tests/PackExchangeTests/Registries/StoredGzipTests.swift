import Foundation
import TestSupport
import Testing

@testable import PackExchange

/// gzip of stored blocks: one encoding, which every other program reads.
@Suite struct StoredGzipTests {
  private static let sizes = [0, 1, 9, 65_534, 65_535, 65_536, 131_070, 200_000]

  private func bytes(_ count: Int) -> [UInt8] {
    var random = SplitMix64(seed: UInt64(count))
    return (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next() as UInt64) }
  }

  private func gunzip(_ bytes: [UInt8]) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    try folder.write(Data(bytes), to: "a.gz")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-d", "-k", folder.path("a.gz")]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return Array(try Data(contentsOf: URL(filePath: folder.path("a"))))
  }

  @Test(arguments: sizes) func othersReadWhatIsWritten(_ count: Int) throws {
    let content = bytes(count)
    let wrapped = StoredGzip.wrap(content)
    #expect(wrapped.count == StoredGzip.size(of: count))
    #expect(wrapped.starts(with: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]))
    #expect(try gunzip(wrapped) == content)
    #expect(try StoredGzip.unwrap(wrapped) == content)
  }

  /// RFC 1952: nine digits, whose checksum is in every book.
  @Test func theWholeOfASmallOne() {
    let expected: [UInt8] =
      [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF, 1, 9, 0, 0xF6, 0xFF] + Array("123456789".utf8)
      + [0x26, 0x39, 0xF4, 0xCB, 9, 0, 0, 0]
    #expect(StoredGzip.wrap(Array("123456789".utf8)) == expected)
  }

  @Test func everyCutAndEveryByteCounts() {
    let wrapped = StoredGzip.wrap(bytes(300))
    for count in 0..<wrapped.count {
      #expect(throws: StoredGzip.Problem.broken) { try StoredGzip.unwrap(Array(wrapped.prefix(count))) }
    }
    #expect(throws: StoredGzip.Problem.broken) { try StoredGzip.unwrap(wrapped + [0]) }
    // Time, flags of effort and system mean nothing; behind them every byte does.
    for place in [2, 3] + Array(10..<wrapped.count) {
      var other = wrapped
      other[place] ^= 1
      #expect(throws: StoredGzip.Problem.self, "\(place)") { try StoredGzip.unwrap(other) }
    }
  }

  @Test func whatWasPackedIsTold() throws {
    let folder = try TemporaryFolder()
    try folder.write(String(repeating: "visites\n", count: 500), to: "a")
    for options in [["-9"], ["-n", "-1"]] {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = ["gzip", "-k", "-f"] + options + [folder.path("a")]
      try process.run()
      process.waitUntilExit()
      let packed = Array(try Data(contentsOf: URL(filePath: folder.path("a.gz"))))
      #expect(StoredGzip.isGzip(packed))
      #expect(throws: StoredGzip.Problem.packed) { try StoredGzip.unwrap(packed) }
    }
  }
}
