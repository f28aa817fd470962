extension Diagnostic.Code {
  package static let agentForwarded = Self(
    "agent-forwarded", .warning,
    Phrase(en: "Another machine can sign with your key", fr: "Une autre machine peut signer avec votre clé"),
    Phrase(
      en: "Sign where you sit: an agent that is forwarded by ssh -A serves whoever administers the other end.",
      fr: "Signez là où vous êtes : un agent transmis par ssh -A sert quiconque administre l'autre bout."))
  package static let keyMissing = Self(
    "key-missing", .error, Phrase(en: "There is no key to sign with", fr: "Il n'y a pas de clé pour signer"),
    Phrase(
      en: "pack key --new makes one; --key FILE names one that is kept elsewhere.",
      fr: "pack key --new en crée une ; --key FICHIER en désigne une qui est gardée ailleurs."))
  package static let keyNumber = Self(
    "key-number", .error,
    Phrase(en: "The thirty digits of a key are not right", fr: "Les trente chiffres d'une clé ne sont pas les bons"),
    Phrase(
      en: "Ask the key's owner again, by telephone, at a number that you had before the mail.",
      fr: "Redemandez-les au titulaire de la clé, par téléphone, à un numéro que vous aviez avant le courriel."))
  package static let keyUnfit = Self(
    "key-unfit", .error,
    Phrase(
      en: "A key cannot sign packs, or is not one", fr: "Une clé ne peut pas signer de paquets, ou n'en est pas une"),
    Phrase(
      en: "Keys are ssh-ed25519, or sk-ssh-ed25519 of a security key; pack key --new makes one.",
      fr: "Les clés sont ssh-ed25519, ou sk-ssh-ed25519 d'une clé de sécurité ; pack key --new en crée une."))
  package static let keyUnprotected = Self(
    "key-unprotected", .warning,
    Phrase(en: "A key can be used by whoever has its file", fr: "Une clé peut servir à quiconque a son fichier"),
    Phrase(
      en: "Give it a passphrase: ssh-keygen -p -f FILE.",
      fr: "Donnez-lui une phrase secrète : ssh-keygen -p -f FICHIER."
    ))
  package static let packExpired = Self(
    "pack-expired", .error,
    Phrase(en: "A pack is signed by a key outside its days", fr: "Un paquet est signé par une clé hors de ses dates"),
    Phrase(
      en:
        "Ask for the pack signed by a key that counts today, or for its owner's new end and write it by pack trust add.",
      fr:
        "Demandez le paquet signé par une clé valable ce jour, ou la nouvelle fin de celle-ci, et donnez-la à pack trust add."
    ))
  package static let packNeed = Self(
    "pack-need", .error,
    Phrase(en: "A pack is signed by too few people", fr: "Un paquet est signé par trop peu de personnes"),
    Phrase(
      en: "Have the others sign the same file; their signatures change nothing of its content.",
      fr: "Faites signer le même fichier aux autres ; leurs signatures ne changent rien à son contenu."))
  package static let packRevoked = Self(
    "pack-revoked", [.error, .warning],
    Phrase(en: "A pack is signed by a revoked key", fr: "Un paquet est signé par une clé révoquée"),
    Phrase(
      en:
        "Ask for the pack signed by another key; what was accepted before the key was stolen goes on, with a warning.",
      fr:
        "Demandez le paquet signé par une autre clé ; ce qui fut accepté avant le vol continue, avec un avertissement.")
  )
  package static let packSignature = Self(
    "pack-signature", .error,
    Phrase(en: "A signature of a pack is broken", fr: "Une signature d'un paquet est cassée"),
    Phrase(
      en: "Nobody signed these bytes: ask for the file again, and for how it came to you.",
      fr: "Personne n'a signé ces octets : redemandez le fichier, et cherchez comment il vous est parvenu."))
  package static let packSigner = Self(
    "pack-signer", [.error, .note],
    Phrase(
      en: "A pack is signed by somebody who is not trusted for its scope",
      fr: "Un paquet est signé par quelqu'un à qui sa portée n'est pas confiée"),
    Phrase(
      en: "Telephone the publisher, type the thirty digits at pack trust add, and verify again.",
      fr: "Téléphonez à l'éditeur, tapez les trente chiffres à pack trust add, et vérifiez de nouveau."))
  package static let packUnsigned = Self(
    "pack-unsigned", [.error, .note], Phrase(en: "A pack is not signed", fr: "Un paquet n'est pas signé"),
    Phrase(
      en: "Ask for the signed file; one whose signature was taken out looks the same.",
      fr: "Demandez le fichier signé ; celui dont on a ôté la signature a le même aspect."))
  package static let scopeRefused = Self(
    "scope-refused", .error,
    Phrase(en: "A scope cannot be entrusted to anybody", fr: "Une portée ne peut être confiée à personne"),
    Phrase(
      en:
        "A scope is the first part of a pack's name; those of shipped packs and of the machine's file stay as they are.",
      fr:
        "Une portée est la première partie du nom d'un paquet ; celles des paquets livrés et du fichier de la machine restent telles."
    ))
  package static let scopeSimilar = Self(
    "scope-similar", .warning,
    Phrase(en: "A scope's name is nearly that of another", fr: "Une portée a presque le nom d'une autre"),
    Phrase(
      en: "Compare both letter by letter before you trust the new one.",
      fr: "Comparez les deux lettre à lettre avant de vous fier à la nouvelle."))
  package static let signingFailed = Self(
    "signing-failed", .error,
    Phrase(en: "ssh-keygen made no key or no signature", fr: "ssh-keygen n'a fait ni clé ni signature"),
    Phrase(
      en: "It says why above: a wrong passphrase, an agent that is not there, a security key that was not touched.",
      fr: "Il dit pourquoi ci-dessus : phrase secrète fausse, agent absent, clé de sécurité non touchée."))
  package static let sshKeygenMissing = Self(
    "ssh-keygen-missing", .error, Phrase(en: "ssh-keygen is not installed", fr: "ssh-keygen n'est pas installé"),
    Phrase(
      en: "Keys are made, and used, by it: install it by apt install openssh-client. Verifying works without.",
      fr: "Il crée les clés et s'en sert : installez-le par apt install openssh-client. Vérifier s'en passe."))
  package static let trustChanged = Self(
    "trust-changed", .error,
    Phrase(
      en: "Two commands changed the same scope of trust.yaml at once",
      fr: "Deux commandes ont changé en même temps la même portée de trust.yaml"),
    Phrase(
      en: "The first one counts, and nothing of the second was written: run it again.",
      fr: "La première compte, et rien de la seconde n'a été écrit : relancez-la."))
  package static let trustInvalid = Self(
    "trust-invalid", .error,
    Phrase(en: "trust.yaml says something that cannot be", fr: "trust.yaml dit une chose impossible"),
    Phrase(
      en: "Nothing is believed while a line of it is wrong: mend it, or make it again by pack trust.",
      fr: "Rien n'est cru tant qu'une ligne en est fausse : corrigez-la, ou refaites-le par pack trust."))
  package static let trustShadowed = Self(
    "trust-shadowed", .warning,
    Phrase(
      en: "The machine's trust.yaml stands above one's own", fr: "Le trust.yaml de la machine l'emporte sur le vôtre"),
    Phrase(
      en: "Take the scope out of your own by pack trust remove; who administers the machine changes the other.",
      fr: "Ôtez la portée du vôtre par pack trust remove ; l'autre est l'affaire de qui administre la machine."))
  package static let trustUnknown = Self(
    "trust-unknown", .error,
    Phrase(en: "A scope or a key is not in trust.yaml", fr: "Une portée ou une clé n'est pas dans trust.yaml"),
    Phrase(en: "pack trust list shows what is there.", fr: "pack trust list montre ce qui y est."))
  package static let trustUnsafe = Self(
    "trust-unsafe", .error,
    Phrase(
      en: "Others than you could have written trust.yaml", fr: "D'autres que vous ont pu écrire trust.yaml"),
    Phrase(
      en: "Look at what it says, then take their rights away: chmod go-w FILE.",
      fr: "Regardez ce qu'il dit, puis ôtez-leur ce droit : chmod go-w FICHIER."))

  static let trust = Group(
    Phrase(en: "Signatures, keys and trust", fr: "Les signatures, les clés et la confiance"),
    [
      agentForwarded, keyMissing, keyNumber, keyUnfit, keyUnprotected, packExpired, packNeed, packRevoked,
      packSignature, packSigner,
      packUnsigned, scopeRefused, scopeSimilar, signingFailed, sshKeygenMissing, trustChanged, trustInvalid,
      trustShadowed,
      trustUnknown, trustUnsafe,
    ])
}
