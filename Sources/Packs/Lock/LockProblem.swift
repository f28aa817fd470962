import Values

/// What stops a run that has a lock, in words for who is paid by it.
package enum LockProblem {
  /// - Parameter file: the lock.
  static func incomplete(_ name: String, _ file: String) -> Diagnostic {
    Diagnostic(
      .error, .lockIncomplete,
      Phrase(
        en: "\(name) is asked for, and \(file) does not hold it",
        fr: "\(name) est demandé, et \(file) ne le contient pas"),
      advice: Phrase(
        en: "add it: izika-rules pack install --profile PROFILE, with its file where it did not come with the program",
        fr:
          "ajoutez-le : izika-rules pack install --profile PROFIL, avec son fichier s'il n'est pas venu avec le programme"
      ))
  }

  package static func missing(_ name: String, _ pack: LockedPack, _ file: String, isWarning: Bool = false) -> Diagnostic
  {
    Diagnostic(
      isWarning ? .warning : .error, .packMissing, at: Diagnostic.Place(file: file, line: pack.line),
      Phrase(
        en: "\(name) \(pack.version) is not on this computer: \(pack.digest)",
        fr: "\(name) \(pack.version) n'est pas sur cet ordinateur : \(pack.digest)"),
      advice: pack.standing == .shipped
        ? Phrase(
          en:
            "another version of the program brought it: ask who has it for its file, then izika-rules pack install FILE",
          fr:
            "une autre version du programme l'a apporté : demandez son fichier à qui l'a, puis izika-rules pack install FICHIER"
        )
        : Phrase(
          en:
            "izika-rules pack install fetches it where trust.yaml says where its packs lie; otherwise ask who sent it, or a "
            + "colleague, for its file, then izika-rules pack install FILE",
          fr:
            "izika-rules pack install va le chercher si trust.yaml dit où sont ses paquets ; sinon, demandez son fichier à "
            + "qui l'a envoyé ou à un collègue, puis izika-rules pack install FICHIER"))
  }

  /// - Parameters:
  ///   - reason: what is wrong with its bytes.
  ///   - path: where they lie.
  static func damaged(_ reason: Diagnostic, _ path: String) -> Diagnostic {
    Diagnostic(
      reason.severity, reason.code, at: reason.place, reason.message,
      advice: Phrase(
        en:
          "what is kept of it was changed or is not whole: install its file again, izika-rules pack install FILE; it lies "
          + "in \(path)",
        fr: "ce qui en est gardé a été modifié ou n'est pas entier : réinstallez son fichier, izika-rules pack install "
          + "FICHIER ; il se trouve dans \(path)"))
  }

  /// Another whole pack lies where this one should.
  package static func changed(_ name: String, _ pack: LockedPack, found digest: String, _ path: String) -> Diagnostic {
    damaged(
      Diagnostic(
        .error, .packChanged, at: place(name, pack),
        Phrase(
          en: "the lock wants \(pack.digest), and here is \(digest)",
          fr: "le verrou veut \(pack.digest), et voici \(digest)")), path)
  }

  /// What stands in the lock is not what the pack, which is the one that the lock names, says of itself.
  static func contradicts(_ name: String, _ pack: LockedPack, says: Phrase, _ file: String) -> Diagnostic {
    Diagnostic(
      .error, .lockInvalid, at: Diagnostic.Place(file: file, line: pack.line),
      Phrase(
        en: "the lock says \(name) \(pack.version), \(pack.decides); the pack of that digest says \(says.english)",
        fr: "le verrou dit \(name) \(pack.version), \(pack.decides) ; le paquet de cette empreinte dit \(says.french)"),
      advice: Phrase(
        en: "somebody changed the lock: take it from a copy, or make it again by izika-rules pack install",
        fr: "quelqu'un a modifié le verrou : reprenez une copie, ou refaites-le par izika-rules pack install"))
  }

  static func unreleased(_ name: String, _ pack: LockedPack, _ file: String) -> Diagnostic {
    Diagnostic(
      .error, .packUnreleased, at: Diagnostic.Place(file: file, line: pack.line),
      Phrase(
        en: "\(name) \(pack.version) is called shipped, and never came with the program: \(pack.digest)",
        fr: "\(name) \(pack.version) est dit livré, et n'est jamais venu avec le programme : \(pack.digest)"),
      advice: Phrase(
        en:
          "somebody changed the lock, or another build of the program wrote it: take it from a copy, or move it away and "
          + "lock what is shipped now: izika-rules pack install --profile PROFILE",
        fr:
          "quelqu'un a modifié le verrou, ou une autre version du programme l'a écrit : reprenez une copie, ou déplacez-le "
          + "et verrouillez ce qui est livré à présent : izika-rules pack install --profile PROFIL"))
  }

  static func unsigned(_ name: String, _ pack: LockedPack) -> Diagnostic {
    let accepted = pack.accepted
    return Diagnostic(
      .note, .packUnsigned, at: place(name, pack),
      Phrase(
        en: "the pack is not signed: nothing says who made it; accepted here\(accepted.map { " on \($0)" } ?? "")",
        fr:
          "le paquet n'est pas signé : rien ne dit qui l'a fait ; accepté ici\(accepted.map { " le \(FrenchText.date($0))" } ?? "")"
      ),
      advice: Phrase(
        en: "ask who made it for a signed one: izika-rules pack sign",
        fr: "demandez-en un signé à qui l'a fait : izika-rules pack sign"))
  }

  static func withdrawn(_ name: String, _ pack: LockedPack, _ withdrawal: SeenReleases.Withdrawal) -> Diagnostic {
    Diagnostic(
      .warning, .packWithdrawn, at: place(name, pack),
      Phrase(
        en: "this version was withdrawn on \(withdrawal.day): \"\(withdrawal.because)\"",
        fr: "cette version a été retirée le \(FrenchText.date(withdrawal.day)) : « \(withdrawal.because) »"),
      advice: Phrase(
        en: "see what a newer one changes: izika-rules pack update",
        fr: "voyez ce que change une version plus récente : izika-rules pack update"))
  }

  package static func ambiguous(_ name: String, _ folder: String, _ file: String) -> Diagnostic {
    Diagnostic(
      .error, .packAmbiguous,
      Phrase(
        en: "\"\(name)\" is a pack of \(file), and the folder \(folder) has that name as well",
        fr: "« \(name) » est un paquet de \(file), et le dossier \(folder) porte aussi ce nom"),
      advice: Phrase(
        en: "write ./\(name) where the folder is meant; otherwise move it away",
        fr: "écrivez ./\(name) si c'est le dossier ; sinon, déplacez-le"))
  }

  static func folder(_ name: String, _ file: String) -> Diagnostic {
    Diagnostic(
      .note, .packFolder,
      Phrase(
        en: "\"\(name)\" is not in \(file): the folder of that name is taken",
        fr: "« \(name) » n'est pas dans \(file) : le dossier de ce nom est pris"),
      advice: Phrase(en: "write ./\(name)", fr: "écrivez ./\(name)"))
  }

  /// - Parameter file: the lock; nil where there is none.
  static func unlocked(_ name: String, _ file: String?) -> Diagnostic {
    Diagnostic(
      .error, .packUnlocked,
      file == nil
        ? Phrase(
          en: "--locked: there is no izika.lock, so nothing is locked",
          fr: "--locked : il n'y a pas d'izika.lock, donc rien n'est verrouillé")
        : Phrase(
          en: "--locked: \(name) is a folder or a file, which can change",
          fr: "--locked : \(name) est un dossier ou un fichier, qui peut changer"),
      advice: file == nil
        ? Phrase(
          en: "make one: izika-rules pack install --profile PROFILE",
          fr: "faites-en un : izika-rules pack install --profile PROFIL")
        : Phrase(
          en: "make a pack of it and install that: izika-rules pack build, pack sign, pack install",
          fr: "faites-en un paquet et installez-le : izika-rules pack build, pack sign, pack install"))
  }

  static func noRelease(_ file: String, _ line: Int) -> Diagnostic {
    Diagnostic(
      .error, .lockInvalid, at: Diagnostic.Place(file: file, line: line),
      Phrase(
        en: "this is no line of the packs that came with the program",
        fr: "ce n'est pas une ligne des paquets venus avec le programme"),
      advice: Phrase(en: "install the program anew", fr: "réinstallez le programme"))
  }

  /// As messages name a pack that is kept: by what it is, not by where it lies.
  static func shown(_ name: String, _ pack: LockedPack) -> String { "\(name) \(pack.version)" }

  private static func place(_ name: String, _ pack: LockedPack) -> Diagnostic.Place {
    Diagnostic.Place(file: shown(name, pack))
  }
}
