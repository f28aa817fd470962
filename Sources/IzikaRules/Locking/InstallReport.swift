import Output
import Packs
import Values

/// What was accepted, or would be.
package struct InstallReport: Sendable {
  struct Item: Sendable {
    var name: String
    var pack: LockedPack
    /// The version that was locked before; nil for a new pack.
    var before: String?
    var isChanged: Bool
    /// Host functions that it calls, where its file was given.
    var needs: [String]
    /// Who signed it, where its file was given.
    var signers: [TrustedSigner]
  }

  /// The lock's path.
  let lock: String
  /// What changed, and what was given, by name.
  let items: [Item]
  package internal(set) var warnings: [Diagnostic] = []
  /// Why nothing is written although all is sound.
  package internal(set) var refusals: [Diagnostic] = []
  /// Packs that the profile does not ask for yet.
  var unasked: [String] = []
  /// What this does to people's money; nil where it was not asked for.
  package internal(set) var effect: PackEffect?
  package internal(set) var isWritten = false

  init(lock: String, before: PackLock, after: PackLock, changed: [String], offers: [InstallOffer]) {
    self.lock = lock
    let given = Dictionary(offers.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    items = after.packs.sorted { $0.key < $1.key }.compactMap { name, pack in
      let isChanged = changed.contains(name)
      guard isChanged || given[name] != nil else { return nil }
      return Item(
        name: name, pack: pack, before: before.packs[name]?.version, isChanged: isChanged,
        needs: given[name]?.draft.pack.manifest.needs ?? [], signers: given[name]?.signers ?? [])
    }
  }

  // MARK: For people

  package func text(_ language: Language) -> String {
    var lines: [Phrase] = []
    for item in items {
      let (what, who) = (Self.change(item), Self.standing(item))
      lines.append(
        Phrase(
          en: "\(item.name) \(item.pack.version): \(what.english), \(who.english)",
          fr: "\(item.name) \(item.pack.version) : \(what.french), \(who.french)"))
      if !item.needs.isEmpty {
        let needs = item.needs.joined(separator: ", ")
        lines.append(Phrase(en: "  asks the map by \(needs)", fr: "  interroge la carte par \(needs)"))
      }
    }
    let shown = TerminalText.neutral(lock)
    if !isWritten {
      lines.append(Phrase(en: "Nothing is written.", fr: "Rien n'est écrit."))
    } else if items.contains(where: \.isChanged) {
      lines.append(Phrase(en: "Locked in \(shown).", fr: "Verrouillé dans \(shown)."))
    } else {
      lines.append(
        Phrase(
          en: "\(shown) stays as it is; what was given is kept.",
          fr: "\(shown) reste tel quel ; ce qui fut donné est gardé."))
    }
    if isWritten, !unasked.isEmpty {
      let names = unasked.joined(separator: ", ")
      lines.append(
        Phrase(
          en: "The profile does not ask for it yet: add \(names) to its rules.",
          fr: "Le profil ne le demande pas encore : ajoutez \(names) à ses « rules: »."))
    }
    return lines.map { $0.text(language) + "\n" }.joined()
  }

  private static func change(_ item: Item) -> Phrase {
    if !item.isChanged { return Phrase(en: "as before", fr: "comme avant") }
    guard let before = item.before else { return Phrase(en: "new", fr: "nouveau") }
    return Phrase(en: "in the place of \(before)", fr: "à la place de \(before)")
  }

  private static func standing(_ item: Item) -> Phrase {
    switch item.pack.standing {
    case .shipped: return Phrase(en: "came with the program", fr: "venu avec le programme")
    case .unsigned: return Phrase(en: "not signed", fr: "non signé")
    case .signed(let keys):
      if item.signers.isEmpty {
        let list = keys.joined(separator: ", ")
        return Phrase(en: "signed by \(list)", fr: "signé par \(list)")
      }
      func list(_ language: Language) -> String {
        item.signers.map { signer in
          "\(TerminalText.neutral(signer.name)) (\(TerminalText.neutral(signer.spokenChecked.text(language))))"
        }.joined(separator: ", ")
      }
      return Phrase(en: "signed by \(list(.english))", fr: "signé par \(list(.french))")
    }
  }

  // MARK: For programs

  package func json(_ language: Language) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("schema", "izika.install/1")
      json.field("lock", lock)
      json.field("written", isWritten)
      json.key("packs")
      json.array { json in for item in items { json.item(item) } }
      json.key("effect")
      if let effect {
        EffectWriter(language: language, colours: false).writeJSON(effect, into: &json)
      } else {
        json.null()
      }
      json.key("diagnostics")
      json.array { json in for diagnostic in warnings + refusals { json.diagnostic(diagnostic, language) } }
    }
    json.endLine()
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func item(_ item: InstallReport.Item) {
    object { json in
      json.field("name", item.name)
      json.field("version", item.pack.version)
      json.field("before", item.before)
      json.field("changed", item.isChanged)
      json.field("digest", item.pack.digest)
      json.field("decides", item.pack.decides)
      json.key("signed")
      json.array { json in for word in item.pack.standing.words { json.string(word) } }
      json.field("accepted", item.pack.accepted?.description)
      json.key("needs")
      json.array { json in for need in item.needs { json.string(need) } }
      json.key("for")
      json.array { json in for name in item.pack.askedBy { json.string(name) } }
    }
  }
}

extension LockedPack.Standing {
  /// As statements say it.
  fileprivate var words: [String] {
    switch self {
    case .signed(let keys): keys
    case .unsigned: ["unsigned"]
    case .shipped: ["shipped"]
    }
  }
}
