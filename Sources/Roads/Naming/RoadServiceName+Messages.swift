import Values

extension RoadServiceName {
  /// - Parameter kind: what stands before the colon; what follows may be a key, and is not shown.
  static func unknown(_ kind: String) -> Diagnostic {
    let known = Kind.allCases.map(\.rawValue)
    let list = known.joined(separator: ", ")
    // An address alone, or a kind that is far too long, is shown not at all.
    guard kind.utf8.count <= 32, !["http", "https"].contains(kind.lowercased()) else {
      return Diagnostic(
        .error, .unknownService,
        Phrase(
          en: "a road service is named by its kind and its address, not by an address alone",
          fr: "un service de routes se nomme par son genre et son adresse, non par une adresse seule"),
        advice: Phrase(
          en: "put its kind before the address: osrm:http://127.0.0.1:5000; kinds: \(list)",
          fr: "mettez son genre devant l'adresse : osrm:http://127.0.0.1:5000 ; genres : \(list)"))
    }
    let shown = TerminalText.neutral(kind)
    return Diagnostic(
      .error, .unknownService,
      Phrase(en: "\"\(shown)\" is no kind of road service", fr: "« \(shown) » n'est pas un genre de service de routes"),
      advice: NearestName.of(kind.lowercased(), in: known).map {
        Phrase(en: "did you mean \"\($0)\"? kinds: \(list)", fr: "vouliez-vous dire « \($0) » ? genres : \(list)")
      } ?? Phrase(en: "kinds: \(list)", fr: "genres : \(list)"))
  }

  static func wantsAddress(_ kind: Kind) -> Diagnostic {
    Diagnostic(
      .error, .serviceWithoutAddress,
      Phrase(
        en: "\(kind.rawValue) needs the http or https address of its server",
        fr: "\(kind.rawValue) demande l'adresse http ou https de son serveur"),
      advice: Phrase(
        en: "write it after a colon: \(kind.rawValue):http://127.0.0.1:5000",
        fr: "écrivez-la après deux-points : \(kind.rawValue):http://127.0.0.1:5000"))
  }

  static func wantsSettings(_ kind: Kind) -> Diagnostic {
    Diagnostic(
      .error, .serviceWithoutAddress,
      Phrase(
        en: "\(kind.rawValue) needs the file of Valhalla's settings",
        fr: "\(kind.rawValue) demande le fichier de réglages de Valhalla"),
      advice: Phrase(
        en:
          "write its path after a colon, behind the program's where that is not on PATH: \(kind.rawValue):/srv/v.json",
        fr:
          "écrivez son chemin après deux-points, derrière celui du programme s'il n'est pas dans PATH : \(kind.rawValue):/srv/v.json"
      ))
  }

  static func wantsNothing(_ kind: Kind) -> Diagnostic {
    Diagnostic(
      .error, .serviceWithoutAddress,
      Phrase(en: "\(kind.rawValue) has no address", fr: "\(kind.rawValue) n'a pas d'adresse"),
      advice: Phrase(
        en: "write \(kind.rawValue) alone, or name the service whose address it is",
        fr: "écrivez \(kind.rawValue) seul, ou nommez le service dont c'est l'adresse"))
  }
}
