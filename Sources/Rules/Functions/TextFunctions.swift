import ICalendar
import LuaSandbox
import Mileage
import Values

/// Texts, as people compare them: no case, no accents.
extension RuleFunctionEntry {
  private static let searched = ArgumentDocument("searched", .either([.record("event"), .text]))

  package static let texts = [
    RuleFunctionEntry(
      "mentions", [searched, ArgumentDocument("words", .either([.list(.text), .text]))], .optional(.text),
      Phrase(
        en: "The first of the words that the text holds, or the event's title, description and categories. A word is "
          + "found where one begins (\"visite\" is in \"Visites\"); one that ends with a point or a space must end there "
          + "too (\"tél.\" is not in \"Télégraphe\").",
        fr: "Le premier des mots que contient le texte, ou le titre, la description et les catégories de l'événement. "
          + "Un mot est trouvé là où un mot commence (« visite » est dans « Visites ») ; s'il finit par un point ou une "
          + "espace, il doit aussi finir là (« tél. » n'est pas dans « Télégraphe »)."),
      example: ("mentions(\"Visite à l'École\", {\"rdv\", \"ecole\"})", "ecole"), mentions),
    RuleFunctionEntry(
      "matches", [searched, ArgumentDocument("patterns", .either([.list(.text), .text]))], .optional(.text),
      Phrase(
        en: "The first of the patterns that the whole text matches, or the event's title, description or one of its "
          + "categories. As in a spreadsheet, `*` stands for any text and `?` for one character; at most 200 bytes.",
        fr: "Le premier des motifs auquel répond le texte entier, ou le titre, la description ou une catégorie de "
          + "l'événement. Comme dans un tableur, `*` vaut tout texte et `?` un caractère ; 200 octets au plus."),
      example: ("matches(\"RDV M. Dupont - Lyon\", \"rdv * lyon\")", "rdv * lyon"), matches),
    RuleFunctionEntry(
      "words", [searched], .list(.text),
      Phrase(
        en: "The words of the text, or of the event's title, description and categories: folded, in their order.",
        fr:
          "Les mots du texte, ou du titre, de la description et des catégories de l'événement : sans casse ni accents, dans l'ordre."
      ),
      example: ("words(\"L'École, 2ᵉ étage\")[2]", "ecole")
    ) { call, session in
      let folded = try foldedText(call[0], "words", call, session)
      let words = folded.split(separator: UInt8(ascii: " "))
      try call.charge(16 * words.count)
      return .object(ListView(words.map { LuaValue.text(String(decoding: $0, as: UTF8.self)) }))
    },
    RuleFunctionEntry(
      "fold", [ArgumentDocument("text", .text)], .text,
      Phrase(
        en: "The text without case and accents, its words apart by one space: for comparing.",
        fr: "Le texte sans casse ni accents, ses mots séparés par une espace : pour comparer."),
      example: ("fold(\"  Été à Besançon\")", "ete a besancon")
    ) { call, session in
      guard case .text = call[0] else { throw HostError("fold: a text expected") }
      let folded = try foldedText(call[0], "fold", call, session)
      let words = Array(folded.split(separator: UInt8(ascii: " ")).joined(separator: [UInt8(ascii: " ")]))
      return .text(String(decoding: words, as: UTF8.self))
    },
  ]

  private static func mentions(_ call: HostCall, _ session: RuleSession) throws -> LuaValue {
    let search = try Self.search(call, "mentions")
    switch call[0] {
    case .object(let event as EventView):
      session.hostReads.insert(.search)
      let word = try search.first(in: event.component) { try call.charge($0) }
      return word.map { .text($0) } ?? .nothing
    case .text(let text):
      try call.charge(text.utf8.count / 2)
      let word = try search.first(in: TextFolding.text(text)) { try call.charge($0) }
      return word.map { .text($0) } ?? .nothing
    default: throw HostError("mentions: an event or a text expected as first argument")
    }
  }

  /// The words that are the second argument.
  static func search(_ call: HostCall, _ function: String) throws -> WordSearch {
    if case .object(let list as ListView) = call[1] {
      list.origin?.note()
      if let made = list.words { return made }
      let made = try search(for: try list.values.map { try word($0, function) }, call)
      list.words = made
      return made
    }
    return try search(for: try listed(call[1], function, of: "words"), call)
  }

  private static func search(for words: [String], _ call: HostCall) throws -> WordSearch {
    try call.charge(words.reduce(0) { $0 + 8 + $1.utf8.count / 2 })
    return WordSearch(words)
  }

  /// - Parameter kind: what the list holds, for a message.
  private static func listed(_ value: LuaValue, _ function: String, of kind: String) throws -> [String] {
    switch value {
    case .object(let list as ListView):
      list.origin?.note()
      return try list.values.map { try word($0, function) }
    case .table(let table): return try table.list.map { try word($0, function) }
    case .text(let text): return [text]
    default: throw HostError("\(function): a list of \(kind) expected as second argument")
    }
  }

  private static func word(_ value: LuaValue, _ function: String) throws -> String {
    guard case .text(let text) = value else { throw HostError("\(function): the list must hold texts only") }
    return text
  }

  private static func matches(_ call: HostCall, _ session: RuleSession) throws -> LuaValue {
    let patterns = try listed(call[1], "matches", of: "patterns")
    var texts: [ArraySlice<UInt32>] = []
    func add(_ folded: [UInt8]) throws {
      try call.charge(folded.count / 4)
      texts.append(GlobPattern.trimmed(GlobPattern.scalars(folded)))
    }
    switch call[0] {
    case .object(let event as EventView):
      session.hostReads.insert(.search)
      let component = event.component
      for property in [TextProperty.summary, .description] {
        var folded: [UInt8] = []
        component.withBeginning(of: property, most: EventText.most(property)) {
          TextFolding.append($0, to: &folded)
        }
        try add(folded)
      }
      for category in component.categories { try add(TextFolding.bytes(category)) }
    case .text(let text):
      try call.charge(text.utf8.count / 2)
      try add(TextFolding.bytes(text))
    default: throw HostError("matches: an event or a text expected as first argument")
    }
    for pattern in patterns {
      guard let glob = GlobPattern(pattern) else {
        throw HostError("matches: a pattern has at most \(GlobPattern.most) bytes")
      }
      try call.charge(20 + pattern.utf8.count)
      for text in texts where try glob.matches(text, charge: call.charge) { return .text(pattern) }
    }
    return .nothing
  }

  /// In lower case, as rules write words.
  private static func foldedText(
    _ value: LuaValue, _ function: String, _ call: HostCall, _ session: RuleSession
  ) throws -> [UInt8] {
    let folded: [UInt8]
    switch value {
    case .object(let event as EventView):
      session.hostReads.insert(.search)
      folded = TextFolding.text(of: event.component)
    case .text(let text):
      try call.charge(text.utf8.count / 2)
      folded = TextFolding.text(text)
    default: throw HostError("\(function): an event or a text expected as first argument")
    }
    try call.charge(folded.count / 2)
    return folded.map { (65...90).contains($0) ? $0 + 32 : $0 }
  }
}
