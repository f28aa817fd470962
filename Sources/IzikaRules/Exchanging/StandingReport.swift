import Output
import PackExchange
import Packs
import Values

/// What is locked, and what there is besides.
package struct StandingReport: Sendable {
  /// The lock's path.
  let lock: String
  let standings: StandingRun.Standings

  /// What a person should know besides the lines.
  package var diagnostics: [Diagnostic] { standings.diagnostics }
  package var isWaiting: Bool { standings.packs.contains(where: \.isWaiting) }

  // MARK: For people

  /// A line a pack, in columns.
  package func text(_ language: Language) -> String {
    let lines = standings.packs.map { pack -> [String] in
      [
        pack.name, pack.entry.version, Self.who(pack).text(language),
        pack.entry.accepted.map {
          Phrase(en: "accepted \($0)", fr: "accepté le \(FrenchText.date($0))").text(language)
        } ?? "", Self.offer(pack).text(language),
      ].map { TerminalText.neutral($0) }
    }
    if lines.isEmpty { return Phrase(en: "The lock is empty.\n", fr: "Le verrou est vide.\n").text(language) }
    let widths = (0..<4).map { column in lines.map { $0[column].unicodeScalars.count }.max() ?? 0 }
    return lines.map { line in
      let cells = zip(line, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.unicodeScalars.count)
      }
      return (cells + [line[4]]).joined(separator: "  ") + "\n"
    }.joined()
  }

  private static func who(_ pack: PackStanding) -> Phrase {
    switch pack.entry.standing {
    case .shipped: Phrase(en: "with the program", fr: "avec le programme")
    case .unsigned: Phrase(en: "not signed", fr: "non signé")
    case .signed: Phrase(verbatim: pack.signers.joined(separator: ", "))
    }
  }

  private static func offer(_ pack: PackStanding) -> Phrase {
    var offer: Phrase
    switch pack.offer {
    case .none: offer = Phrase(en: "up to date", fr: "à jour")
    case .newer(let candidate):
      let version = candidate.identity.version
      offer = Phrase(en: "\(version) is there", fr: "la \(version) est disponible")
    case .refused:
      offer = Phrase(en: "what is there may not be accepted", fr: "ce qui s'y trouve n'est pas acceptable")
    case .unasked(let problem):
      offer = Phrase(
        en: "source not asked: \(problem.message.english)",
        fr: "origine non interrogée : \(problem.message.french)")
    case .byFile: offer = Phrase(en: "comes as a file", fr: "vient par fichier")
    case .shipped(let version, _):
      offer =
        version == pack.entry.version
        ? Phrase(
          en: "this program brings \(version) with other content",
          fr: "ce programme apporte la \(version) avec un autre contenu")
        : Phrase(en: "this program brings \(version)", fr: "ce programme apporte la \(version)")
    case .dropped: offer = Phrase(en: "this program brings it no more", fr: "ce programme ne l'apporte plus")
    }
    if let beyond = pack.beyond, let wanted = pack.entry.wanted {
      offer.english += "; \(beyond) is outside of \(wanted)"
      offer.french += " ; la \(beyond) est hors de \(wanted)"
    }
    if let withdrawal = pack.withdrawal {
      let version = pack.entry.version
      offer.english += "; \(version) was withdrawn on \(withdrawal.day): \"\(withdrawal.because)\""
      offer.french += " ; la \(version) a été retirée le \(FrenchText.date(withdrawal.day)) : « \(withdrawal.because) »"
    }
    return offer
  }

  // MARK: For programs

  package func json(_ language: Language) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("schema", "izika.packs/1")
      json.field("lock", lock)
      json.field("waiting", isWaiting)
      json.key("packs")
      json.array { json in for pack in standings.packs { json.standing(pack, language) } }
      json.key("sources")
      json.array { json in for scope in standings.scopes { json.scope(scope, language) } }
      json.key("diagnostics")
      json.array { json in for diagnostic in diagnostics { json.diagnostic(diagnostic, language) } }
    }
    json.endLine()
    return json.bytes
  }
}

extension PackStanding.Offer {
  /// The same in every language, for programs.
  fileprivate var word: String {
    switch self {
    case .none: "none"
    case .newer: "newer"
    case .refused: "refused"
    case .unasked: "unasked"
    case .byFile: "file"
    case .shipped: "shipped"
    case .dropped: "dropped"
    }
  }
}

extension JSONWriter {
  fileprivate mutating func standing(_ pack: PackStanding, _ language: Language) {
    object { json in
      json.field("name", pack.name)
      json.field("version", pack.entry.version)
      json.field("digest", pack.entry.digest)
      json.field("wanted", pack.entry.wanted?.text)
      json.key("signed")
      json.array { json in for word in pack.entry.standing.words { json.string(word) } }
      json.key("signers")
      json.array { json in for name in pack.signers { json.string(name) } }
      json.field("accepted", pack.entry.accepted?.description)
      json.field("waiting", pack.isWaiting)
      json.field("offer", pack.offer.word)
      switch pack.offer {
      case .newer(let candidate):
        json.field("offered", candidate.identity.version)
        json.field("offered_digest", candidate.archive.digest)
      case .shipped(let version, let digest):
        json.field("offered", version)
        json.field("offered_digest", digest)
      default:
        json.field("offered", nil as String?)
        json.field("offered_digest", nil as String?)
      }
      json.field("beyond", pack.beyond)
      switch pack.offer {
      case .unasked(let problem), .refused(let problem): json.field("reason", problem.message.text(language))
      default: json.field("reason", nil as String?)
      }
      json.key("withdrawn")
      json.withdrawal(pack.withdrawal)
    }
  }

  private mutating func withdrawal(_ withdrawal: SeenReleases.Withdrawal?) {
    guard let withdrawal else { return null() }
    object { json in
      json.field("date", withdrawal.day.description)
      json.field("because", withdrawal.because)
    }
  }

  fileprivate mutating func scope(_ scope: ScopeStanding, _ language: Language) {
    object { json in
      json.field("scope", scope.scope)
      json.field("source", scope.source?.description)
      json.field("asked", scope.offers != nil)
      json.key("list")
      if let list = scope.seen.list {
        json.object { json in
          json.field("serial", list.serial)
          json.field("seen", list.day.description)
          json.field("next", list.next?.description)
          json.field("late", scope.late != nil)
        }
      } else {
        json.null()
      }
    }
  }
}
