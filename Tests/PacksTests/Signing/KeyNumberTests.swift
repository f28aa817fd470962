import Testing

@testable import Packs

/// The thirty digits that are read out by telephone.
@Suite struct KeyNumberTests {
  /// The number was made by Python's hashlib of the same bytes:
  /// `sha256(b"izika-rules key\n" + blob)`, `int.from_bytes(hash[5*i:5*i+5], "big") % 100000` for i from 0 to 5.
  @Test(arguments: [
    (
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIMqXgRLKG73K+sIxs5oj3E2nhu/4FHxOcrmAd4Wv7ki7",
      "92285 35755 02129 70489 61212 04983"
    ),
    (
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAID4j6BYAOVlKM4lPZWThsTSLvXoAiNQsSstz7q7VnACd",
      "35709 95275 57819 45183 45383 63405"
    ),
    (
      "sk-ssh-ed25519@openssh.com AAAAGnNrLXNzaC1lZDI1NTE5QG9wZW5zc2guY29tAAAAIC59LAOpUHriZez1tTVohaUzk6ICnSQTlJlyZaGiWu/GAAAABHNzaDo=",
      "72626 86999 91006 15440 44866 24090"
    ),
  ])
  func aKeyHasOneNumber(line: String, number: String) throws {
    let key = try #require(PublicKey(line: line))
    #expect(key.number.description == number)
  }

  @Test(arguments: [
    "10138 86058 23503 13749 79891 98653", "101388605823503137497989198653", " 10138-86058-23503-13749-79891-98653 ",
    "10 13 88 60 58 23 50 31 37 49 79 89 19 86 53", "10138\u{A0}86058\u{202F}23503 13749, 79891. 98653\n",
  ])
  func peopleTypeItAsTheyLike(text: String) throws {
    #expect(try #require(KeyNumber(typed: text)).description == "10138 86058 23503 13749 79891 98653")
  }

  @Test(arguments: [
    "", "10138 86058 23503 13749 79891 9865", "10138 86058 23503 13749 79891 986530",
    "10138 86058 23503 13749 79891 9865x",
    "١٠١٣٨٨٦٠٥٨٢٣٥٠٣١٣٧٤٩٧٩٨٩١٩٨٦٥٣", "SHA256:abc", String(repeating: "1", count: 100_000),
  ])
  func nothingElseIsOne(text: String) { #expect(KeyNumber(typed: text) == nil) }

  /// Leading zeros belong to a group.
  @Test func zerosAreWritten() throws {
    #expect(
      try #require(KeyNumber(typed: "000010000200003000040000500006")).description
        == "00001 00002 00003 00004 00005 00006")
  }
}
