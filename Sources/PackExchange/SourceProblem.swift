import Values

/// What is wrong with a place that packs come from, or go to.
package enum SourceProblem {
  static func noFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .sourceMissing, at: Diagnostic.Place(file: path),
      Phrase(
        en: "there is no such folder, or it may not be read", fr: "ce dossier n'existe pas, ou n'est pas lisible"),
      advice: Phrase(
        en: "is the share connected, the stick plugged in? what is locked goes on without it",
        fr: "le partage est-il connecté, la clé branchée ? ce qui est verrouillé continue sans lui"))
  }

  static func absent(_ pack: String, _ version: String, _ file: String) -> Diagnostic {
    Diagnostic(
      .error, .versionAbsent, at: Diagnostic.Place(file: file),
      Phrase(
        en: "the list names \(pack) \(version), and its file is not there",
        fr: "la liste nomme \(pack) \(version), et son fichier n'est pas là"),
      advice: Phrase(
        en: "still being copied? try again; otherwise tell who publishes it",
        fr: "encore en cours de copie ? réessayez ; sinon, dites-le à qui le publie"))
  }

  /// - Parameter range: as it was asked for; nil for any.
  package static func noVersion(_ pack: String, _ range: String?, _ versions: [String], _ place: String) -> Diagnostic {
    let known = versions.joined(separator: ", ")
    let wanted = range.map { " \($0)" } ?? ""
    return Diagnostic(
      .error, .versionAbsent, at: Diagnostic.Place(file: place),
      Phrase(en: "there is no \(pack)\(wanted) here", fr: "\(pack)\(wanted) ne s'y trouve pas"),
      advice: versions.isEmpty
        ? Phrase(
          en: "check the name; the publisher may not have sent it yet",
          fr: "vérifiez le nom ; l'éditeur ne l'a peut-être pas encore envoyé")
        : Phrase(en: "versions: \(known)", fr: "versions : \(known)"))
  }

  package static func passedOver(_ file: String, _ reason: Diagnostic) -> Diagnostic {
    Diagnostic(
      .warning, .sourceUnread, at: Diagnostic.Place(file: file),
      Phrase(
        en: "the file is passed over: \(reason.message.english)",
        fr: "le fichier est laissé de côté : \(reason.message.french)"),
      advice: reason.advice)
  }

  static func tooMuch(_ place: String) -> Diagnostic {
    Diagnostic(
      .error, .sourceTooLarge, at: Diagnostic.Place(file: place),
      Phrase(
        en: "more than \(FolderSource.mostFiles) packs or 10,000 folders lie here",
        fr: "il y a ici plus de \(FolderSource.mostFiles) paquets ou de 10 000 dossiers"),
      advice: Phrase(
        en: "name the folder of the packs itself, or have its publisher push them: then a list names them",
        fr: "désignez le dossier même des paquets, ou que l'éditeur y envoie les siens : une liste les nomme alors"))
  }

  static func busy(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, .listBusy, at: Diagnostic.Place(file: file),
      Phrase(
        en: "somebody else is publishing into this folder", fr: "quelqu'un d'autre publie dans ce dossier"),
      advice: Phrase(
        en: "wait and try again; if nobody does, a run was cut: remove this file",
        fr: "attendez et réessayez ; si personne ne publie, une exécution a été interrompue : supprimez ce fichier"))
  }

  /// Two published at the same time.
  static func overtaken(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, .listBusy, at: Diagnostic.Place(file: file),
      Phrase(
        en: "somebody else has published here meanwhile: the list is another one than a moment ago",
        fr: "quelqu'un d'autre vient de publier ici : la liste n'est plus celle d'il y a un instant"),
      advice: Phrase(en: "try again: yours follows then", fr: "réessayez : la vôtre suivra alors"))
  }

  package static func noAddress(_ place: String) -> Diagnostic {
    Diagnostic(
      .error, .sourceMissing, at: Diagnostic.Place(file: place),
      Phrase(
        en: "this is no address that packs can come from",
        fr: "ce n'est pas une adresse d'où des paquets puissent venir"),
      advice: Phrase(
        en: "write oci://host/path or https://host/path/", fr: "écrivez oci://hôte/chemin ou https://hôte/chemin/"))
  }

  /// Where one is needed, and none was ever seen.
  static func noList(_ scope: String, _ place: String) -> Diagnostic {
    Diagnostic(
      .error, .listMissing, at: Diagnostic.Place(file: place),
      Phrase(
        en: "there is no list of versions of \(scope): \(FolderSource.list(of: scope))",
        fr: "il n'y a pas de liste de versions de la portée \(scope) : \(FolderSource.list(of: scope))"),
      advice: Phrase(
        en: "check the address; the publisher has to upload the whole folder that pack push writes, with its list",
        fr: "vérifiez l'adresse ; l'éditeur doit mettre en ligne le dossier entier que pack push écrit, avec sa liste"))
  }

  static func missingList(_ scope: String, _ seen: SeenReleases.List, _ place: String) -> Diagnostic {
    Diagnostic(
      .error, .listMissing, at: Diagnostic.Place(file: place),
      Phrase(
        en: "there is no list of versions of \(scope), and list \(seen.serial) was seen on \(seen.day)",
        fr: "il n'y a pas de liste de versions de la portée \(scope), alors que la liste \(seen.serial) a été vue le "
          + FrenchText.date(seen.day)),
      advice: Phrase(
        en: "somebody took it away, or the folder is another one: ask who publishes; what is locked goes on",
        fr: "on l'a ôtée, ou le dossier n'est pas le bon : demandez à l'éditeur ; ce qui est verrouillé continue"))
  }

  /// - Parameters:
  ///   - name: what the archive says it is.
  ///   - isListed: whether a list calls it otherwise, and not the place alone.
  static func otherPack(_ name: String, not pack: String, _ file: String, isListed: Bool = true) -> Diagnostic {
    Diagnostic(
      .error, .packIdentity, at: Diagnostic.Place(file: file),
      isListed
        ? Phrase(
          en: "the list calls this \(pack), and it says that it is \(name)",
          fr: "la liste l'appelle \(pack), et il dit être \(name)")
        : Phrase(
          en: "it lies here as \(pack), and says that it is \(name)",
          fr: "il se trouve ici comme \(pack), et dit être \(name)"),
      advice: Phrase(en: "tell who publishes it", fr: "dites-le à qui le publie"))
  }

  package static func withdrawn(
    _ pack: String, _ version: String, _ withdrawal: (day: CivilDate, because: String), isWarning: Bool, file: String
  ) -> Diagnostic {
    Diagnostic(
      isWarning ? .warning : .error, .packWithdrawn, at: Diagnostic.Place(file: file),
      Phrase(
        en: "\(pack) \(version) was withdrawn on \(withdrawal.day): \"\(withdrawal.because)\"",
        fr: "\(pack) \(version) a été retiré le \(FrenchText.date(withdrawal.day)) : « \(withdrawal.because) »"),
      advice: Phrase(
        en: "take a newer version; one that was withdrawn is not chosen anew",
        fr: "prenez une version plus récente ; une version retirée n'est plus choisie"))
  }
}
