import Packs
import Values

/// Something that a person should look at, and what to do about it.
package struct AuditFinding: Sendable {
  /// The same in every language, for programs.
  package enum Kind: String, Sendable {
    /// Whoever publishes it took it back.
    case withdrawn
    /// A pack is not here, or not as it was accepted: rules stop.
    case broken
    /// A key by which it is signed was stolen since.
    case revoked
    /// A key by which it is signed has ended, or does within two months.
    case expired, expiring
    /// The next list should have come.
    case late
    /// A source could not be asked.
    case source
    /// What a source has may not be accepted.
    case refused
    /// Nobody accepted it on this computer.
    case unaccepted
    /// It is not what was last accepted on this computer, though each of its packs was accepted once.
    case replaced
    /// Its values were published for days that are past.
    case published
    /// Nobody asks for it.
    case unasked
    /// A folder has its name.
    case ambiguous
  }

  package let kind: Kind
  /// Nil for what concerns several.
  let pack: String?
  let version: String?
  let message: Phrase
  let advice: Phrase

  init(_ kind: Kind, of pack: (name: String, entry: LockedPack)? = nil, _ message: Phrase, advice: Phrase) {
    self.kind = kind
    (self.pack, version) = (pack?.name, pack?.entry.version)
    (self.message, self.advice) = (message, advice)
  }

  /// What was found already, where it was found.
  init(_ kind: Kind, of pack: (name: String, entry: LockedPack)? = nil, _ problem: Diagnostic) {
    let place = [problem.place.file, problem.place.line.map { "\($0)" }].compactMap(\.self).joined(separator: ":")
    let message =
      place.isEmpty
      ? problem.message
      : Phrase(en: "\(place): \(problem.message.english)", fr: "\(place) : \(problem.message.french)")
    self.init(kind, of: pack, message, advice: problem.advice)
  }
}

// MARK: - Words

extension AuditFinding {
  static func withdrawn(
    _ pack: (name: String, entry: LockedPack), _ withdrawal: SeenReleases.Withdrawal
  ) -> AuditFinding {
    let name = "\(pack.name) \(pack.entry.version)"
    return AuditFinding(
      .withdrawn, of: pack,
      Phrase(
        en: "\(name) was withdrawn on \(withdrawal.day): \"\(withdrawal.because)\"",
        fr: "\(name) a été retiré le \(FrenchText.date(withdrawal.day)) : « \(withdrawal.because) »"),
      advice: Phrase(
        en: "see what a newer one changes: izika-rules pack update \(pack.name)",
        fr: "voyez ce que change une version plus récente : izika-rules pack update \(pack.name)"))
  }

  /// - Parameters:
  ///   - packs: with their versions.
  ///   - install: the command that looks at the lock and accepts it.
  static func unaccepted(_ packs: [String], install: String) -> AuditFinding {
    let list = packs.joined(separator: ", ")
    return AuditFinding(
      .unaccepted,
      Phrase(
        en: "nobody accepted this on this computer: \(list)",
        fr: "personne n'a accepté ceci sur cet ordinateur : \(list)"),
      advice: Phrase(
        en:
          "the lock came from elsewhere, or somebody edited it: ask who changed it, and compare it with theirs; then accept it "
          + "before you pay by it: \(install)",
        fr:
          "le verrou vient d'ailleurs, ou quelqu'un l'a modifié : demandez qui l'a changé, et comparez-le au sien ; puis "
          + "acceptez-le avant de payer d'après lui : \(install)"
      ))
  }

  /// - Parameters:
  ///   - day: of the last acceptance.
  ///   - differences: what is otherwise than it was then.
  ///   - install: the command that looks at the lock and accepts it.
  static func replaced(since day: CivilDate, _ differences: [Phrase], install: String) -> AuditFinding {
    AuditFinding(
      .replaced,
      Phrase(
        en: "the lock is not what was last accepted on this computer, on \(day): "
          + differences.map(\.english).joined(separator: "; "),
        fr: "le verrou n'est pas ce qui a été accepté en dernier sur cet ordinateur, le \(FrenchText.date(day)) : "
          + differences.map(\.french).joined(separator: " ; ")),
      advice: Phrase(
        en:
          "somebody put an older lock in its place, or edited it: put the file back from a copy of that day, which pack undo "
          + "cannot do; to keep it as it is, accept it: \(install)",
        fr:
          "quelqu'un a remis un verrou plus ancien, ou l'a modifié : remettez le fichier d'après une copie de ce jour-là, ce "
          + "que pack undo ne peut pas faire ; pour le garder tel quel, acceptez-le : \(install)"))
  }

  /// - Parameters:
  ///   - until: the first of the last days.
  ///   - parameters: their names.
  static func published(
    _ pack: (name: String, entry: LockedPack), until: CivilDate, _ parameters: [String]
  ) -> AuditFinding {
    let (name, list) = ("\(pack.name) \(pack.entry.version)", parameters.joined(separator: ", "))
    return AuditFinding(
      .published, of: pack,
      Phrase(
        en: "\(name) has values that were published until \(until): \(list)",
        fr: "\(name) a des valeurs publiées jusqu'au \(FrenchText.date(until)) : \(list)"),
      advice: Phrase(
        en: "later days are paid by the last values, with a warning, or not at all: look for a newer version, "
          + "izika-rules pack list",
        fr: "les jours suivants sont payés aux dernières valeurs, avec un avertissement, ou pas du tout : cherchez une "
          + "version plus récente, izika-rules pack list"))
  }

  static func unasked(_ pack: (name: String, entry: LockedPack)) -> AuditFinding {
    let name = "\(pack.name) \(pack.entry.version)"
    return AuditFinding(
      .unasked, of: pack,
      Phrase(
        en: "neither a profile nor another pack asks for \(name)",
        fr: "ni un profil ni un autre paquet ne demande \(name)"),
      advice: Phrase(
        en: "take it out: izika-rules pack remove \(pack.name)",
        fr: "ôtez-le : izika-rules pack remove \(pack.name)"))
  }

  static func ending(_ signer: TrustedSigner, of scope: String, on until: CivilDate, isPast: Bool) -> AuditFinding {
    AuditFinding(
      isPast ? .expired : .expiring,
      isPast
        ? Phrase(
          en: "the key of \(signer.name) for \(scope) ended on \(until): nothing new is accepted by it",
          fr: "la clé de \(signer.name) pour \(scope) a pris fin le \(FrenchText.date(until)) : elle ne fait plus rien "
            + "accepter")
        : Phrase(
          en: "the key of \(signer.name) for \(scope) ends on \(until)",
          fr: "la clé de \(signer.name) pour \(scope) prend fin le \(FrenchText.date(until))"),
      advice: Phrase(
        en: "what is locked goes on; ask its owner for the next key, or for a new end of this one: izika-rules pack "
          + "trust add \(scope) --until DATE",
        fr:
          "ce qui est verrouillé continue ; demandez au titulaire la clé suivante, ou une nouvelle fin pour celle-ci : "
          + "izika-rules pack trust add \(scope) --until DATE"))
  }

  static func unreached(_ scope: String, _ problem: Diagnostic) -> AuditFinding {
    AuditFinding(
      .source,
      Phrase(
        en: "the source of \(scope) was not asked: \(problem.message.english)",
        fr: "l'origine de la portée \(scope) n'a pas été interrogée : \(problem.message.french)"),
      advice: problem.advice)
  }
}
