import Testing
import Values

@testable import Places

@Suite struct ReadingTests {
  @Test(arguments: [
    ("Saint-Étienne", "SAINT ETIENNE"), ("St Etienne", "SAINT ETIENNE"), ("Ste-Foy", "SAINTE FOY"),
    ("L’Haÿ-les-Roses", "L HAY LES ROSES"), ("Œuilly", "OEUILLY"), ("Straße", "STRASSE"),
    ("E\u{301}tretat", "ETRETAT"), ("Villeneuve-lez-Avignon", "VILLENEUVE LES AVIGNON"), ("  ", ""), ("Łódź", "LODZ"),
    ("Møre", "MORE"), ("Đắk", "DAK"),
  ])
  func folds(name: String, key: String) {
    var name = name
    let folded = name.withUTF8 { NameFolding.key(UnsafeRawBufferPointer($0)) }
    #expect(String(decoding: folded, as: UTF8.self) == key)
  }

  @Test func partsEndAtLinesCommasAndDashes() {
    let text = PlaceText("Salle 3 (RDC), 12 rue Neuve\nLyon - Part-Dieu; l’Étrat")
    let parts = text.segments.map { String(decoding: text.bytes($0), as: UTF8.self) }
    #expect(parts == ["SALLE 3", "RDC", "12 RUE NEUVE", "LYON", "PART DIEU", "L ETRAT"])
  }

  @Test func leavesOutLinksAndTelephones() {
    for text in [
      "https://example.fr/Lyon?x=1", "<https://example.fr>", "www.example.fr", "zoom.us/j/1", "a.b@example.fr",
      "06 12 34 56 78", "06.12.34.56.78", "+33 (0)6 12 34 56 78", "+33612345678", "0033 4 78 00 00 00",
    ] {
      let read = PlaceText(text)
      #expect(read.words.isEmpty, "\(text): \(read.words.count) words")
      #expect(read.hadLink, "\(text)")
    }
    let read = PlaceText("04 78 12 34 56 69001 Lyon")
    #expect(String(decoding: read.bytes(read.words.indices), as: UTF8.self).hasSuffix("69001 LYON"))
    #expect(read.words.count == 2)
  }

  @Test func longTextsAreCut() {
    let text = PlaceText(String(repeating: "a ", count: 10_000) + "Lyon")
    #expect(text.words.count == PlaceText.mostWords)
    #expect(PlaceText(String(repeating: "é", count: 1_000_000)).buffer.count <= PlaceText.longest + 1)
  }

  @Test func bytesThatAreNoTextAreRead() {
    let bytes: [UInt8] = [0x4C, 0xFF, 0xC3, 0x28, 0xF0, 0x9F, 0x92, 0x41, 0xED, 0xA0, 0x80, 0xC3]
    bytes.withUnsafeBytes { bytes in
      var position = 0
      var count = 0
      while position < bytes.count {
        _ = UTF8Reader.next(bytes, &position)
        count += 1
      }
      #expect(count >= 6)
    }
  }

  /// Words are told apart by a hash of 32 bits.
  @Test func noTwoKnownWordsShareAHash() {
    var words: [UInt32: Substring] = [:]
    for (_, list) in WordMeaning.lists {
      for bytes in WordMeaning.split(list) {
        let hash = WordMeaning.hash(bytes)
        let word = Substring(bytes)
        #expect(words[hash] == nil || words[hash] == word)
        words[hash] = word
      }
    }
    #expect(words.count > 400)
  }

  @Test(arguments: [("11EME", 11), ("1ER", 1), ("2ND", 2), ("XIE", 11), ("XVIEME", 16), ("IXE", 9), ("VIIIEME", 8)])
  func readsOrdinals(text: String, number: Int) {
    #expect(Arrondissements.ordinal(Array(text.utf8)[...]) == number)
  }

  @Test(arguments: ["12BIS", "LE", "E", "LYON", "123E", "DIE"])
  func otherWordsAreNoOrdinals(text: String) {
    #expect(Arrondissements.ordinal(Array(text.utf8)[...]) == nil)
  }

  @Test func showsNamesWithoutThePostsMarks() {
    #expect(TownName.shown("Paris 01", in: .france) == "Paris 1er Arrondissement")
    #expect(TownName.shown("Marseille 16", in: .france) == "Marseille 16e Arrondissement")
    #expect(TownName.shown("Paris-l'Hôpital", in: .france) == "Paris-l'Hôpital")
    #expect(TownName.shown("Lausanne 25", in: CountryCode("CH")) == "Lausanne")
    #expect(TownName.shown("Bern 65 SBB", in: CountryCode("CH")) == "Bern")
    #expect(TownName.shown("Carouge GE", in: CountryCode("CH")) == "Carouge")
  }
}
