import Values

/// What is wrong with a list of versions, in words for who wants a pack.
package struct ReleasesProblem {
  private let list: ReleasesList
  private let digest: String
  private let file: String

  init(_ archive: ReleasesArchive) {
    list = archive.list
    digest = archive.digest
    file = archive.file
  }

  private var place: Diagnostic.Place { Diagnostic.Place(file: file) }

  private static let telephone = Phrase(
    en: "ask who publishes the packs, by telephone; until then nothing new is accepted, and what is locked goes on",
    fr: "demandez à qui publie les paquets, par téléphone ; d'ici là, rien de nouveau n'est accepté, et ce qui est "
      + "verrouillé continue")

  func older(than seen: SeenReleases.List) -> Diagnostic {
    Diagnostic(
      .error, .listOlder, at: place,
      Phrase(
        en: "this is list \(list.serial) of \(list.scope), and list \(seen.serial) was seen on \(seen.day)",
        fr: "ceci est la liste \(list.serial) de la portée \(list.scope), et la liste \(seen.serial) a été vue le "
          + FrenchText.date(seen.day)),
      advice: Self.telephone)
  }

  func other(than seen: SeenReleases.List) -> Diagnostic {
    Diagnostic(
      .error, .listOlder, at: place,
      Phrase(
        en: "this is another list \(list.serial) of \(list.scope) than the one seen on \(seen.day): \(digest), then "
          + seen.digest,
        fr: "ceci est une autre liste \(list.serial) de la portée \(list.scope) que celle vue le "
          + "\(FrenchText.date(seen.day)) : "
          + "\(digest), alors \(seen.digest)"),
      advice: Self.telephone)
  }

  func shrunk(_ key: SeenReleases.Revocation) -> Diagnostic {
    Diagnostic(
      .error, .listShrunk, at: place,
      Phrase(
        en: "the list no longer says that this key is revoked as of \(key.since): \(key.fingerprint)",
        fr: "la liste ne dit plus que cette clé est révoquée à compter du \(FrenchText.date(key.since)) : "
          + key.fingerprint),
      advice: Self.telephone)
  }

  func changed(_ release: ReleasesList.Release, _ seen: SeenReleases.Version) -> Diagnostic {
    Self.changed(
      "\(list.scope)/\(seen.pack)", seen.version, release.digest, seen.digest, seen: seen.day, file: file)
  }

  func late(_ next: CivilDate) -> Diagnostic {
    Diagnostic(
      .warning, .listLate, at: place,
      Phrase(
        en: "list \(list.serial) of \(list.scope) is of \(list.date), and the next one was promised for \(next)",
        fr:
          "la liste \(list.serial) de la portée \(list.scope) est du \(FrenchText.date(list.date)), et la suivante était promise "
          + "pour le \(FrenchText.date(next))"),
      advice: Phrase(
        en: "ask who publishes the packs whether there is a newer one",
        fr: "demandez à l'éditeur s'il y en a une plus récente"
      ))
  }

  func offered(_ signer: TrustedSigner) -> Diagnostic {
    Diagnostic(
      .note, .signerOffered, at: place,
      Phrase(
        en: "\(list.scope) names a key of \(signer.name) that is new here: \(signer.key.fingerprint)",
        fr: "la portée \(list.scope) nomme une clé de \(signer.name), nouvelle ici : \(signer.key.fingerprint)"),
      advice: Phrase(
        en:
          "it counts for nothing yet; have its thirty digits read to you by telephone, at a number that you had before: "
          + "izika-rules pack trust add \(list.scope) --key FILE",
        fr:
          "elle ne compte pas encore ; faites-vous en lire les trente chiffres au téléphone, à un numéro que vous aviez "
          + "déjà : izika-rules pack trust add \(list.scope) --key FICHIER"))
  }

  static func scope(_ found: String, not wanted: String, _ file: String) -> Diagnostic {
    Diagnostic(
      .error, .listInvalid, at: Diagnostic.Place(file: file),
      Phrase(
        en: "this is the list of \(found), where that of \(wanted) is expected",
        fr: "ceci est la liste de la portée \(found), là où celle de \(wanted) est attendue"),
      advice: Phrase(
        en: "ask who publishes the packs of \(wanted)", fr: "demandez à qui publie les paquets de la portée \(wanted)"))
  }

  /// One version under which there are two contents.
  /// - Parameters:
  ///   - pack: `scope/name`.
  ///   - known: the digest that counted until now.
  ///   - day: on which that one was seen first; nil where both are there.
  package static func changed(
    _ pack: String, _ version: String, _ digest: String, _ known: String, seen day: CivilDate?, file: String
  ) -> Diagnostic {
    let then =
      day.map { Phrase(en: "seen on \($0)", fr: "vu le \(FrenchText.date($0))") }
      ?? Phrase(en: "that is there, too", fr: "qui s'y trouve aussi")
    return Diagnostic(
      .error, .versionChanged, at: Diagnostic.Place(file: file),
      Phrase(
        en: "\(pack) \(version) has other content, \(digest), than the one \(then.english), \(known)",
        fr: "\(pack) \(version) a un autre contenu, \(digest), que celui \(then.french), \(known)"),
      advice: Phrase(
        en: "take neither before you have asked who publishes it, by telephone; new content gets a new version",
        fr:
          "ne prenez ni l'un ni l'autre avant d'avoir demandé à l'éditeur, par téléphone ; un nouveau contenu reçoit une "
          + "nouvelle version"))
  }
}
