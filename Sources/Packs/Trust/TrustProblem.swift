import Values

/// What is wrong with a pack's signatures, in words for who was sent it.
struct TrustProblem {
  let scope: String
  /// The archive, as the user named it.
  let file: String
  /// What is signed: a pack, or a list of versions.
  let purpose: SignatureNamespace

  private var isPack: Bool { purpose == .pack }

  private var place: Diagnostic.Place { Diagnostic.Place(file: file) }

  private static let telephone = Phrase(
    en: "call who publishes it, at a number that you had before this file came, and ask for it",
    fr: "appelez l'éditeur, à un numéro que vous aviez avant de recevoir ce fichier, et demandez-le-lui")

  /// - Parameter hasKeys: whether somebody is trusted for the scope: then a signature is missing, or was taken out.
  func unsigned(hasKeys: Bool) -> Diagnostic {
    guard isPack else {
      return Diagnostic(
        .error, .packUnsigned, at: place,
        Phrase(
          en: "the list of versions is not signed: its signature may have been taken out",
          fr: "la liste de versions n'est pas signée : on a pu ôter sa signature"),
        advice: Self.telephone)
    }
    return Diagnostic(
      .error, .packUnsigned, at: place,
      hasKeys
        ? Phrase(
          en: "the pack is not signed, and packs of \(scope) are: its signature may have been taken out",
          fr: "le paquet n'est pas signé, alors que ceux de la portée \(scope) le sont : on a pu ôter sa signature")
        : Phrase(
          en: "the pack is not signed: nothing says who made it",
          fr: "le paquet n'est pas signé : rien ne dit qui l'a fait"),
      advice: hasKeys
        ? Self.telephone
        : Phrase(
          en: "ask who made it for a signed one: izika-rules pack sign",
          fr: "demandez-en un signé à qui l'a fait : izika-rules pack sign"))
  }

  func broken(_ name: String, _ flaw: Judgement.Flaw) -> Diagnostic {
    let reason = words(flaw)
    return Diagnostic(
      .error, .packSignature, at: place,
      Phrase(
        en: "the signature \(name) is broken: \(reason.english)",
        fr: "la signature \(name) est cassée : \(reason.french)"),
      advice: Phrase(
        en: "do not use this file; ask for it again, and for what happened to it on the way",
        fr: "n'utilisez pas ce fichier ; redemandez-le, et cherchez ce qui lui est arrivé en route"))
  }

  private func words(_ flaw: Judgement.Flaw) -> Phrase {
    switch flaw {
    case .unreadable(.armour), .unreadable(.fields):
      Phrase(
        en: "it is not written as ssh-keygen writes one, to the byte",
        fr: "elle n'est pas écrite, à l'octet près, comme ssh-keygen l'écrit")
    case .unreadable(.version):
      Phrase(en: "it is of a version that does not exist", fr: "elle est d'une version qui n'existe pas")
    case .unreadable(.key):
      Phrase(
        en: "its key is not Ed25519, and no other kind counts",
        fr: "sa clé n'est pas Ed25519, et aucune autre sorte ne compte")
    case .unreadable(.hash):
      Phrase(en: "its digest is neither sha256 nor sha512", fr: "son empreinte n'est ni sha256 ni sha512")
    case .unreadable(.untouched):
      Phrase(
        en: "nobody touched the security key that made it", fr: "personne n'a touché la clé de sécurité qui l'a faite")
    case .otherName:
      Phrase(en: "its file is not named for its key", fr: "son fichier ne porte pas le nom de sa clé")
    case .purpose(let other):
      Phrase(
        en: "it was made for \"\(other)\", not for a \(isPack ? "pack" : "list of versions")",
        fr: "elle a été faite pour « \(other) », pas pour \(isPack ? "un paquet" : "une liste de versions")")
    case .content:
      Phrase(
        en: "it was made of other content, or not by its key",
        fr: "elle a été faite d'un autre contenu, ou pas par sa clé")
    }
  }

  /// - Parameter others: scopes that the key does count for.
  func stranger(_ signature: Judgement.Signature, trustedFor others: [String], isEnough: Bool) -> Diagnostic {
    let key = signature.key?.fingerprint ?? ""
    return Diagnostic(
      isEnough ? .note : .error, .packSigner, at: place,
      others.isEmpty
        ? Phrase(
          en: "signed by a key that this computer does not know for \(scope): \(key)",
          fr: "signé par une clé que cet ordinateur ne connaît pas pour \(scope) : \(key)")
        : Phrase(
          en: "signed by a key that is trusted for \(others.joined(separator: ", ")), not for \(scope): \(key)",
          fr: "signé par une clé à qui l'on se fie pour \(others.joined(separator: ", ")), pas pour \(scope) : \(key)"),
      advice: isEnough
        ? Phrase(en: "it counts for nothing; the others are enough", fr: "elle ne compte pas ; les autres suffisent")
        : Phrase(
          en:
            "call the publisher, at a number that you had before this file came; ask for \"izika-rules pack key\", and "
            + "type the thirty digits here: izika-rules pack trust add \(scope) --key FILE",
          fr:
            "appelez l'éditeur, à un numéro que vous aviez avant de recevoir ce fichier ; demandez « izika-rules pack "
            + "key », et tapez ici les trente chiffres : izika-rules pack trust add \(scope) --key FICHIER"))
  }

  /// - Parameter isWarning: where the pack was accepted before, or others signed it.
  func revoked(
    _ revoked: RevokedKey, _ signature: Judgement.Signature, accepted: CivilDate?, isWarning: Bool
  ) -> Diagnostic {
    let since = (revoked.since.description, FrenchText.date(revoked.since))
    var message = Phrase(
      en: "signed by a key that was revoked, as of \(since.0) (\"\(revoked.because)\"): \(revoked.fingerprint)",
      fr: "signé par une clé révoquée, à compter du \(since.1) (« \(revoked.because) ») : \(revoked.fingerprint)")
    if let accepted {
      message.english += "; accepted here on \(accepted)"
      message.french += " ; accepté ici le \(FrenchText.date(accepted))"
    }
    return Diagnostic(
      isWarning ? .warning : .error, .packRevoked, at: place, message,
      advice: isWarning
        ? Phrase(
          en: "ask for a copy that is signed by a new key", fr: "demandez un exemplaire signé par une nouvelle clé")
        : Self.telephone)
  }

  func outsideItsDays(_ signer: TrustedSigner, on day: CivilDate) -> Diagnostic {
    let isLate = signer.until.map { day > $0 } ?? false
    let end = (isLate ? signer.until : signer.from) ?? day
    return Diagnostic(
      .error, .packExpired, at: place,
      isLate
        ? Phrase(
          en: "signed by \(signer.name), whose key ended on \(end): nothing new is accepted by it",
          fr:
            "signé par \(signer.name), dont la clé a pris fin le \(FrenchText.date(end)) : elle ne fait plus rien accepter"
        )
        : Phrase(
          en: "signed by \(signer.name), whose key begins on \(end)",
          fr: "signé par \(signer.name), dont la clé ne commence que le \(FrenchText.date(end))"),
      advice: isLate
        ? Phrase(
          en: "ask for a copy signed by the new key, or, if the old one still counts, type its digits again: "
            + "izika-rules pack trust add \(scope) --until DATE",
          fr:
            "demandez un exemplaire signé par la nouvelle clé ou, si l'ancienne vaut toujours, retapez ses chiffres : "
            + "izika-rules pack trust add \(scope) --until DATE")
        : Phrase(en: "wait, or ask for another signature", fr: "attendez, ou demandez une autre signature"))
  }

  /// - Parameter names: of those who did sign.
  func tooFew(_ names: [String], need: Int) -> Diagnostic {
    let who = names.joined(separator: ", ")
    return Diagnostic(
      .error, .packNeed, at: place,
      Phrase(
        en: "signed by \(who) alone; packs of \(scope) need \(need) people",
        fr: "signé par \(who) seulement ; les paquets de la portée \(scope) demandent \(need) personnes"),
      advice: Phrase(
        en: "have another sign the same file: izika-rules pack sign",
        fr: "faites signer le même fichier à une autre : izika-rules pack sign"))
  }
}
