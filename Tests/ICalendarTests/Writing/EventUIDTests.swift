import Testing

@testable import ICalendar

@Suite struct EventUIDTests {
  @Test(
    "SHA-1 gives what FIPS 180-4 and its examples say",
    arguments: [
      ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
      ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
      ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "84983e441c3bd26ebaae4aa1f95129e5e54670f1"),
    ])
  func digest(message: String, digest: String) {
    #expect(hexadecimal(SHA1.digest(Array(message.utf8))) == digest)
  }

  @Test("SHA-1 of a million letters, and of every length around a block")
  func lengths() {
    #expect(
      hexadecimal(SHA1.digest([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)))
        == "34aa973cd4c4daa4f61eeb2bdbad27316534016f")
    let digests = (0..<200).map { SHA1.digest([UInt8](repeating: 0, count: $0)) }
    #expect(Set(digests).count == 200)
    #expect(hexadecimal(digests[55]) == "8e8832c642a6a38c74c17fc92ccedc266c108e6c")
    #expect(hexadecimal(digests[64]) == "c8d7d0ef0eedfa82d2ea1aa592845b9a6d4b02b7")
  }

  @Test("A UUID of version 5 is the one of RFC 9562 appendix A.4")
  func version5() {
    let dns: [UInt8] = [
      0x6B, 0xA7, 0xB8, 0x10, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
    ]
    #expect(EventUID.uuid(space: dns, name: Array("www.example.com".utf8)) == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
  }

  @Test("UIDs that were published stay as they are")
  func published() {
    #expect(EventUID.make(["trip", "Camille Martin", "clio", "7f3a"]) == "ff5eb693-ca34-5d65-b0e6-75fb523c5ee1")
    #expect(EventUID.make(["Joël", ""]) == "05c75267-c230-5914-b3f0-9b9e83d58228")
  }

  @Test("The same parts have the same UID, any other split or spelling another")
  func splits() {
    let parts = [
      ["ab", "c"], ["a", "bc"], ["abc"], ["abc", ""], ["", "abc"], ["a", "b", "c"], [], [""], ["", ""], ["2:ab,1:c,"],
      ["é"], ["e\u{301}"], ["1:a,", "bc"], ["A", "bc"],
    ]
    let uids = parts.map(EventUID.make)
    #expect(Set(uids).count == parts.count)
    #expect(uids == parts.map(EventUID.make))
    for uid in uids {
      #expect(uid.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil)
    }
  }

  private func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
