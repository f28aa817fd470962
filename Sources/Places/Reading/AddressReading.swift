/// Takes a text apart into street, postcode, town and country, in the words of the text.
struct AddressReading {
  let text: PlaceText
  private let source: [UInt8]
  /// The postcode that the address has.
  let code: Postcodes.Found?
  /// The arrondissement that the text names by its number.
  let arrondissement: Arrondissements.Found?
  private(set) var way: AddressStreet?
  private(set) var townWords: Range<Int>?
  /// `Le`, for "Mairie du Havre".
  private(set) var article = ""

  /// Whether the address is in another country than France, where streets are written otherwise.
  let isAbroad: Bool

  /// - Parameter country: where the gazetteer knows the text's town to be; empty where it does not.
  init(_ text: String, in country: String = "") {
    self.text = PlaceText(text)
    source = Array(text.utf8.prefix(PlaceText.longest))
    code = Self.code(self.text)
    let known = [code?.country, self.text.countries.first].compactMap(\.self).first
    isAbroad = known.map { !$0.isFrench } ?? !["", "FR", "GP", "MQ", "GF", "RE", "YT"].contains(country)
    arrondissement = Arrondissements.ofTown(self.text)
    way = findStreet()
    townWords = findTown()
    article = articleOfTown()
    // A zone or a hamlet without its town may be anything: "Cité de la musique".
    if let way, way.isGround, townWords == nil, code == nil { self.way = nil }
  }

  var street: String {
    guard let way else { return "" }
    let (number, name) = (written(way.number), name(of: way))
    if number.isEmpty { return name }
    return way.number.lowerBound < way.name.lowerBound ? "\(number) \(name)" : "\(name) \(number)"
  }

  /// `boulevard Voltaire` for `bd. Voltaire`.
  private func name(of way: AddressStreet) -> String {
    guard let kind = way.kind, let spelled = StreetKinds.spelled(text.bytes(kind)) else { return written(way.name) }
    let parts = [written(way.name.lowerBound..<kind), spelled, written(kind + 1..<way.name.upperBound)]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  var town: String { article + (townWords.map(written) ?? "") }

  var postcode: String { code?.key.text ?? text.lettered?.written ?? ofArrondissement }

  /// What a service knows of the postcode: nothing of a firm's (CEDEX), but for its arrondissement.
  var askedPostcode: String { isCedex ? ofArrondissement : postcode }

  /// As a service is asked for the town: `38500 Voiron`, `Leeds LS1 4AP`.
  var askedTown: String {
    let parts = text.lettered == nil || code != nil ? [askedPostcode, town] : [town, askedPostcode]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var ofArrondissement: String {
    guard let arrondissement, let city = Arrondissements.city(text, arrondissement.city) else { return "" }
    return "\(city.departement)0\(arrondissement.number < 10 ? "0" : "")\(arrondissement.number)"
  }

  var country: String { (code?.country ?? text.countries.first)?.text ?? "" }

  /// Whether the postcode serves a firm's mail: its town is near, but no street has it.
  var isCedex: Bool {
    code != nil && text.words.indices.contains { text.is($0, "CEDEX") }
  }

  // MARK: Words

  /// Words as the text writes them, on one line.
  private func written(_ words: Range<Int>) -> String {
    guard let first = words.first, let last = words.last else { return "" }
    let bytes = source[text.words[first].source.lowerBound..<text.words[last].source.upperBound]
    var line: [UInt8] = []
    for byte in bytes where byte != UInt8(ascii: "\"") {
      let isSpace = byte <= 0x20
      if isSpace, line.last == UInt8(ascii: " ") { continue }
      line.append(isSpace ? UInt8(ascii: " ") : byte)
    }
    return String(decoding: line, as: UTF8.self)
  }

  func means(_ index: Int, _ meaning: WordMeaning) -> Bool {
    text.words.indices.contains(index) && !text.words[index].meaning.isDisjoint(with: meaning)
  }

  func isOne(_ index: Int, of words: StaticString...) -> Bool { words.contains { text.is(index, $0) } }

  /// Whether a word stands in the same part of the text as the one before it.
  func continues(_ index: Int) -> Bool {
    index > 0 && index < text.words.count && text.words[index].segment == text.words[index - 1].segment
  }

  func isHyphened(_ index: Int) -> Bool { index > 0 && index < text.words.count && text.words[index].gap == .hyphen }

  func isInCode(_ index: Int) -> Bool { code?.words.contains(index) ?? false }

  // MARK: The postcode

  /// Five figures, or four that stand where a postcode stands.
  private static func code(_ text: PlaceText) -> Postcodes.Found? {
    let codes = Postcodes.find(text).filter { found in
      guard found.isDoubtful else { return true }
      let (first, next) = (found.words.lowerBound, found.words.upperBound)
      guard next < text.words.count, text.words[next].segment == text.words[first].segment,
        text.words[next].meaning.isDisjoint(with: [.startsWithFigure, .street, .counter, .room, .nowhere])
      else { return false }
      // "12 5000 Namur", but neither "rue du 8 mai 1945" nor "chemin 1204".
      return first == 0 || text.words[first].segment != text.words[first - 1].segment
        || text.words[first - 1].meaning.contains(.figures)
    }
    // "Dossier 38500, 12 rue Hoche, 38000 Grenoble": the one before its town.
    let beforeTown = codes.first { code in
      let next = code.words.upperBound
      return next < text.words.count && text.words[next].segment == text.words[next - 1].segment
    }
    return beforeTown ?? codes.first
  }
}

/// A street in the words of a text.
struct AddressStreet {
  /// `12 bis`, before or after the name; empty when there is none, or when the name runs on with it: `Rue de la Station 12`.
  var number: Range<Int>
  var name: Range<Int>
  /// The word that says what it is: `bd`; nil for a hamlet without one.
  var kind: Int?
  /// An estate, a zone, a hamlet.
  var isGround: Bool
  /// How much it looks like the address.
  var rank: Int
}
