import Values

extension CheckCode {
  /// What reading a pack finds, before anything of it is checked.
  package static let elsewhere = [
    CheckCode(
      "lua-syntax", Phrase(en: "A file is not Lua", fr: "Un fichier n'est pas du Lua"),
      Phrase(
        en: "What comes behind the first mistake of a file is looked at when that is mended.",
        fr: "Ce qui suit la première faute d'un fichier est regardé une fois celle-ci corrigée.")),
    CheckCode(
      "yaml-invalid", Phrase(en: "A YAML file cannot be read", fr: "Un fichier YAML ne se lit pas"),
      Phrase(
        en: "A key is unknown, missing, there twice, or has a value of another kind; rules/README.md shows each file.",
        fr: "Une clé est inconnue, absente, en double, ou d'une autre sorte ; rules/README.md montre chaque fichier.")),
    CheckCode(
      "file-unreadable", Phrase(en: "A file cannot be read", fr: "Un fichier ne peut pas être lu"),
      Phrase(en: "Check that it is there and may be read.", fr: "Vérifiez qu'il existe et peut être lu.")),
    CheckCode(
      "file-encoding", Phrase(en: "A file is not UTF-8", fr: "Un fichier n'est pas en UTF-8"),
      Phrase(
        en: "Save it anew with the encoding UTF-8; words with accents would match nothing.",
        fr: "Réenregistrez-le en UTF-8 ; les mots accentués ne correspondraient à rien.")),
    CheckCode(
      "pack-name-taken", Phrase(en: "A pack has a shipped pack's name", fr: "Un paquet porte le nom d'un paquet livré"),
      Phrase(
        en: "Statements cite packs by name: give it one of your own.",
        fr: "Les relevés citent les paquets par leur nom : donnez-lui le sien.")),
    CheckCode(
      "pack-not-found", Phrase(en: "A pack does not exist", fr: "Un paquet n'existe pas"),
      Phrase(
        en: "extends names shipped packs, or folders by ./ or ../ from the pack's own.",
        fr: "extends nomme des paquets livrés, ou des dossiers par ./ ou ../ depuis celui du paquet.")),
    CheckCode(
      "pack-empty", Phrase(en: "A pack holds nothing", fr: "Un paquet est vide"),
      Phrase(en: "Add rules.lua or parameters/*.yaml.", fr: "Ajoutez rules.lua ou parameters/*.yaml.")),
    CheckCode(
      "pack-cycle", Phrase(en: "Packs extend each other", fr: "Des paquets s'étendent en cercle"),
      Phrase(en: "Take one of them out of extends.", fr: "Ôtez l'un d'eux de extends.")),
    CheckCode(
      "pack-version", Phrase(en: "A pack has another version than is asked for", fr: "Un paquet a une autre version"),
      Phrase(
        en: "Install a version that the range holds, or widen the range.",
        fr: "Installez une version de l'intervalle, ou élargissez-le.")),
    CheckCode(
      "parameter-shape", Phrase(en: "A parameter has another kind of value", fr: "Un paramètre est d'une autre sorte"),
      Phrase(
        en: "A value that overrides another must be of its kind: rules were written for that.",
        fr: "Une valeur qui en remplace une autre doit être de sa sorte : les règles sont écrites pour elle.")),
  ]
}
