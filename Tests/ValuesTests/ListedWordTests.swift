import Testing
import Values

@Suite struct ListedWordTests {
  private enum Fruit: String, ListedWord {
    case apple
    case stoneFruit = "stone_fruit"

    static let listed = (one: Phrase(en: "fruit", fr: "un fruit"), all: Phrase(en: "fruits", fr: "fruits"))

    var spoken: Phrase {
      switch self {
      case .apple: Phrase(en: "apple", fr: "pomme")
      case .stoneFruit: Phrase(en: "stone fruit", fr: "drupe à noyau")
      }
    }
    var synonyms: [String] { self == .apple ? ["golden"] : [] }
  }

  @Test(
    arguments: [
      ("apple", .apple), ("Apple", .apple), ("APPLE", .apple), ("pomme", .apple), ("Golden", .apple),
      ("stone_fruit", .stoneFruit), ("stone-fruit", .stoneFruit), ("Stone Fruit", .stoneFruit),
      ("stonefruit", .stoneFruit),
      ("drupe a noyau", .stoneFruit), ("DRUPE\u{A0}À NOYAU", .stoneFruit), ("drupe a\u{300} noyau", .stoneFruit),
    ] as [(String, Fruit)])
  private func reads(text: String, fruit: Fruit) {
    #expect(Fruit(written: text) == fruit)
  }

  @Test(arguments: ["", " ", "pear", "apple!", "apple/pomme", "apple pomme", "аpple", "app", "apple苹"])
  func refuses(text: String) throws {
    let place = Diagnostic.Place(file: "a.yaml", line: 3)
    let failure = try #require(#expect(throws: Failure.self) { try Fruit.read(text, at: place) })
    #expect(failure.diagnostics.map(\.place) == [place])
    #expect(
      failure.diagnostics[0].message == Phrase(en: "\"\(text)\" is no fruit", fr: "« \(text) » n'est pas un fruit"))
    #expect(failure.diagnostics[0].advice.english.hasSuffix("fruits: apple, stone_fruit"))
    #expect(failure.diagnostics[0].advice.french.hasSuffix("fruits : apple (pomme), stone_fruit (drupe à noyau)"))
  }

  @Test func theNearestWordIsNamedInWhateverFormItWasMeant() throws {
    for (text, advice) in [
      ("appel", "did you mean \"apple\"? "), ("pome", "did you mean \"apple\"? "),
      ("drupe à noyaux", "did you mean \"stone_fruit\"? "),
    ] {
      let failure = try #require(#expect(throws: Failure.self) { try Fruit.read(text) })
      #expect(failure.diagnostics[0].advice.english == advice + "fruits: apple, stone_fruit")
    }
  }

  @Test func aLinkIsNotRepeated() throws {
    let failure = try #require(#expect(throws: Failure.self) { try Fruit.read("https://a.example/secret.ics") })
    #expect(!failure.diagnostics[0].message.english.contains("secret"))
  }
}
