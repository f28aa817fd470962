import Values

/// What is wrong with an archive, in words for the one who was sent it.
enum ArchiveProblem {
  /// - Parameter bytes: the whole file, which may say itself what it is.
  static func tar(
    _ fault: CanonicalTar.Fault, _ bytes: [UInt8], _ archive: String, _ kind: SignedArchive.Kind = .pack
  ) -> Diagnostic {
    let madeByUs = Self.madeByUs(kind)
    if let format = FileFormat(signatureOf: bytes) {
      let words = format.words
      return problem(
        archive,
        kind == .pack
          ? Phrase(
            en: "the file is \(words.english), not an archive of a pack",
            fr: "le fichier est \(words.french), et non l'archive d'un paquet")
          : Phrase(
            en: "the file is \(words.english), not a list of versions",
            fr: "le fichier est \(words.french), et non une liste de versions"),
        Phrase(
          en: "ask for the file .izika itself: nothing packs it, and nothing unpacks it",
          fr: "demandez le fichier .izika lui-même : rien ne l'emballe et rien ne le déballe"))
    }
    switch fault {
    case .tooLarge: return tooMuch(archive, kind)
    case .tooManyEntries: return tooMuch(archive, kind)
    case .cutShort(let entry):
      let place = entry.map { Phrase(en: ", after \($0)", fr: ", après \($0)") } ?? .none
      return problem(
        archive,
        bytes.isEmpty
          ? Phrase(en: "the file is empty", fr: "le fichier est vide")
          : Phrase(
            en: "the archive ends too early\(place.english)", fr: "l'archive s'arrête trop tôt\(place.french)"),
        stillCopied)
    case .name(let name): return self.name(name, archive, kind)
    case .size(let entry), .entryTooLarge(let entry):
      let size = Phrase(
        en: "\(entry) is larger than 1 MiB, or its size is not written in octal digits",
        fr: "\(entry) dépasse 1 Mio, ou sa taille n'est pas écrite en chiffres octaux")
      return problem(archive, size, madeByUs)
    case .otherBytes(let place, let entry):
      let part = entry.map { Phrase(en: "at \($0)", fr: "à \($0)") } ?? Phrase(en: "at its end", fr: "à sa fin")
      return problem(
        archive,
        Phrase(
          en: "the archive is not as izika-rules writes it: byte \(place + 1), \(part.english)",
          fr: "l'archive n'est pas telle qu'izika-rules l'écrit : octet \(place + 1), \(part.french)"),
        madeByUs)
    }
  }

  static func tooMuch(_ archive: String, _ kind: SignedArchive.Kind = .pack) -> Diagnostic {
    if kind == .releases {
      return problem(
        archive,
        Phrase(
          en: "a list of versions has at most 1 MiB and 8 signatures; this has more",
          fr: "une liste de versions a au plus 1 Mio et 8 signatures ; ceci en a davantage"), madeByUs(kind))
    }
    return problem(
      archive,
      Phrase(
        en: "an archive has at most 8 MiB, 991 files and 8 signatures; this has more",
        fr: "une archive a au plus 8 Mio, 991 fichiers et 8 signatures ; ceci en a davantage"),
      Phrase(
        en: "a pack is rules, parameters and tests: take the rest out",
        fr: "un paquet, ce sont des règles, des paramètres et des tests : retirez le reste"))
  }

  static func name(_ name: [UInt8], _ archive: String, _ kind: SignedArchive.Kind) -> Diagnostic {
    let shown = TerminalText.neutral(Phrase.shortened(String(decoding: name, as: UTF8.self), to: 200))
    return problem(
      archive,
      kind == .pack
        ? Phrase(en: "\"\(shown)\" is no file of a pack", fr: "« \(shown) » n'est pas un fichier de paquet")
        : Phrase(
          en: "\"\(shown)\" is no file of a list of versions",
          fr: "« \(shown) » n'est pas un fichier de liste de versions"),
      madeByUs(kind))
  }

  static func collision(_ one: String, _ other: String, _ archive: String) -> Diagnostic {
    problem(
      archive,
      Phrase(
        en: "\(one) and \(other) are one file on other systems", fr: "\(one) et \(other) sont un seul fichier ailleurs"),
      madeByUs(.pack))
  }

  static func order(
    _ entry: String, after other: String, _ archive: String, _ kind: SignedArchive.Kind
  ) -> Diagnostic {
    problem(
      archive,
      Phrase(
        en: "\(entry) stands after \(other), where it has no place",
        fr: "\(entry) se trouve après \(other), où il n'a pas sa place"),
      madeByUs(kind))
  }

  static func signatures(_ archive: String) -> Diagnostic {
    problem(
      archive,
      Phrase(
        en: "the archive has more than 8 signatures, or one of more than 4 KiB",
        fr: "l'archive a plus de 8 signatures, ou une de plus de 4 Kio"),
      Phrase(en: "leave those that count", fr: "laissez celles qui comptent"))
  }

  static func noManifest(_ archive: String, _ kind: SignedArchive.Kind) -> Diagnostic {
    problem(
      archive,
      Phrase(en: "the archive has no \(kind.manifest)", fr: "l'archive n'a pas de \(kind.manifest)"), madeByUs(kind))
  }

  // MARK: The list

  static func noList(_ archive: String, _ kind: SignedArchive.Kind) -> Diagnostic {
    Diagnostic(
      .error, .packList, at: Diagnostic.Place(file: archive),
      Phrase(
        en: "the archive does not begin with izika.sums, the list of its files",
        fr: "l'archive ne commence pas par izika.sums, la liste de ses fichiers"),
      advice: madeByUs(kind))
  }

  static func list(_ difference: ChecksumList.Difference, _ archive: String) -> Diagnostic {
    func shown(_ name: String) -> String { TerminalText.neutral(Phrase.shortened(name, to: 200)) }
    let message: Phrase =
      switch difference {
      case .unlisted(let name):
        Phrase(
          en: "\(name) is in the archive, but not in its list", fr: "\(name) est dans l'archive, mais pas dans sa liste"
        )
      case .absent(let name):
        Phrase(
          en: "\"\(shown(name))\" is in the archive's list, but not in the archive",
          fr: "« \(shown(name)) » est dans la liste de l'archive, mais pas dans l'archive")
      case .sum(let name):
        Phrase(
          en: "\(name) does not hold what the archive's list says",
          fr: "\(name) ne contient pas ce que dit la liste de l'archive")
      case .form(let line):
        Phrase(
          en: "line \(line) of the archive's list is not as izika-rules writes it",
          fr: "la ligne \(line) de la liste de l'archive n'est pas telle qu'izika-rules l'écrit")
      }
    return Diagnostic(
      .error, .packList, at: Diagnostic.Place(file: archive), message, advice: stillCopied)
  }

  // MARK: Words

  private static func problem(_ archive: String, _ message: Phrase, _ advice: Phrase) -> Diagnostic {
    Diagnostic(.error, .packArchive, at: Diagnostic.Place(file: archive), message, advice: advice)
  }

  private static let stillCopied = Phrase(
    en: "still being copied, or downloaded in part? try again; otherwise ask who sent it for the file anew",
    fr: "encore en cours de copie, ou téléchargée à moitié ? réessayez ; sinon, redemandez le fichier à qui l'a envoyé")

  private static func madeByUs(_ kind: SignedArchive.Kind) -> Phrase {
    switch kind {
    case .pack:
      Phrase(
        en: "do not use it: ask who made the pack for an archive that `izika-rules pack build` wrote",
        fr: "ne l'utilisez pas : demandez à qui fait le paquet une archive écrite par « izika-rules pack build »")
    case .releases:
      Phrase(
        en: "do not use it: ask who publishes the packs for the list that `izika-rules pack push` wrote",
        fr: "ne l'utilisez pas : demandez à qui publie les paquets la liste écrite par « izika-rules pack push »")
    }
  }
}
