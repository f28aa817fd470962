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
    /// Who signed it, as far as it is known.
    var signers: [TrustedSigner]
  }

  private let aim: InstallRun.Aim
  /// The lock's path.
  let lock: String
  /// What changed, and what was given, by name.
  let items: [Item]
  /// Packs that the lock would hold no more, and their versions.
  let gone: [(name: String, version: String)]
  package internal(set) var warnings: [Diagnostic] = []
  /// Why nothing is written although all is sound.
  package internal(set) var refusals: [Diagnostic] = []
  /// Locked packs that this computer lacked, and has again, with their versions.
  var fetched: [String] = []
  /// Packs that the profile does not ask for yet.
  var unasked: [String] = []
  /// What this does to people's money; nil where it was not asked for.
  package internal(set) var effect: PackEffect?
  package internal(set) var isWritten = false
  /// Whether nothing had to be written: a dry run that finds nothing to do.
  package internal(set) var isSettled = false
  /// Packs of the lock that are not on this computer, with their versions.
  var missing: [String] = []

  init(
    _ aim: InstallRun.Aim, lock: String, before: PackLock, after: PackLock, offers: [InstallOffer], trust: Trust
  ) {
    self.aim = aim
    self.lock = lock
    let (changed, gone) = after.changes(since: before)
    self.gone = gone.map { ($0, before.packs[$0]?.version ?? "") }
    let given = Dictionary(offers.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    items = after.packs.sorted { $0.key < $1.key }.compactMap { name, pack in
      let isChanged = changed.contains(name)
      guard isChanged || given[name] != nil else { return nil }
      return Item(
        name: name, pack: pack, before: before.packs[name]?.version, isChanged: isChanged,
        needs: given[name]?.draft.pack.manifest.needs ?? [],
        signers: given[name]?.signers ?? trust.signers(of: name, pack.standing))
    }
  }

  /// Whether everything that was to be looked at could be.
  package var isComplete: Bool { missing.isEmpty && !warnings.contains { $0.severity == .error } }

  /// Who vouches for each pack, by its name.
  var origins: [String: Phrase] {
    Dictionary(items.map { ($0.name, Self.standing($0)) }) { first, _ in first }
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
    for pack in fetched {
      lines.append(Phrase(en: "\(pack): fetched, as it was locked", fr: "\(pack) : repris, tel que verrouillé"))
    }
    for pack in missing {
      lines.append(
        Phrase(
          en: "\(pack): still not on this computer; ask who sent it, or a colleague, for its file",
          fr: "\(pack) : toujours pas sur cet ordinateur ; demandez son fichier à qui l'a envoyé ou à un collègue"))
    }
    for (name, version) in gone {
      lines.append(Phrase(en: "\(name) \(version): goes", fr: "\(name) \(version) : retiré"))
    }
    let shown = TerminalText.neutral(lock)
    if !isWritten, !isSettled {
      lines.append(Phrase(en: "Nothing is written.", fr: "Rien n'est écrit."))
    } else if !gone.isEmpty || items.contains(where: \.isChanged) {
      lines.append(Phrase(en: "Locked in \(shown).", fr: "Verrouillé dans \(shown)."))
    } else if !isComplete {
      lines.append(
        Phrase(
          en: "\(shown) stays as it is; not all could be found.",
          fr: "\(shown) reste tel quel ; tout n'a pas été trouvé."))
    } else if case .update = aim {
      lines.append(
        Phrase(en: "Nothing is newer: \(shown) stays as it is.", fr: "Rien de plus récent : \(shown) reste tel quel."))
    } else {
      lines.append(
        Phrase(
          en: "\(shown) stays as it is; its packs are kept here.",
          fr: "\(shown) reste tel quel ; ses paquets sont gardés ici."))
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
      json.key("fetched")
      json.array { json in for pack in fetched { json.string(pack) } }
      json.key("missing")
      json.array { json in for pack in missing { json.string(pack) } }
      json.key("gone")
      json.array { json in
        for (name, version) in gone {
          json.object { json in
            json.field("name", name)
            json.field("version", version)
          }
        }
      }
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

extension Trust {
  /// Who signed a locked pack, as far as their keys are known.
  fileprivate func signers(of name: String, _ standing: LockedPack.Standing) -> [TrustedSigner] {
    guard case .signed(let keys) = standing else { return [] }
    let known = scopes[String(name.prefix { $0 != "/" })]?.signers ?? []
    return known.filter { keys.contains($0.key.fingerprint) }
  }
}

extension LockedPack.Standing {
  /// As statements say it.
  var words: [String] {
    switch self {
    case .signed(let keys): keys
    case .unsigned: ["unsigned"]
    case .shipped: ["shipped"]
    }
  }
}
