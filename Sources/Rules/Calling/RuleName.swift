import Values

/// The rules of API v1, by the names under which files define them, in the order in which a trip meets them.
package enum RuleName: String, CaseIterable, Sendable {
  case professional, place, origin, destination, between, vehicle, purpose, distance, payable
  case roundDistance = "round_distance"
  case allowance
  case roundAmount = "round_amount"
  case supplements, settle, review

  /// Whether the answer may be a table.
  var answersTable: Bool {
    switch self {
    case .place, .origin, .destination, .between, .supplements, .settle, .review: true
    default: false
    }
  }

  /// Its place among all, from 0: what is found out for one question is known where a later one is asked.
  package var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension RuleName {
  private static let somewhere = RuleType.either([.record("place"), .record("point"), degrees])
  private static let degrees = RuleType.table([.init("lat", .number), .init("lon", .number)])
  private static let lines = RuleType.list(.table([.init("label", .text), .init("amount", .exact)]))
  private static let trip = ArgumentDocument("trip", .record("trip"))

  /// What it is given, what it answers, and when it is asked.
  package var document: RuleDocument {
    let (arguments, answer, summary) = meaning
    return RuleDocument(name: rawValue, arguments: arguments, answer: answer, summary: summary)
  }

  private var meaning: ([ArgumentDocument], RuleType, Phrase) {
    switch self {
    case .professional:
      (
        [ArgumentDocument("event", .record("event"))], .boolean,
        Phrase(
          en: "Every appointment: does it count? False lists it among the skipped events, with the reason.",
          fr: "Chaque rendez-vous : compte-t-il ? false le range parmi les événements écartés, avec le motif.")
      )
    case .place:
      (
        [ArgumentDocument("event", .record("event"))],
        .either([.text, Self.somewhere, .choice(["home", "office"]), .no]),
        Phrase(
          en:
            "Every professional one: where is it? A text is looked up on the map; `named \"depot\"` is a place of the "
            + "profile; false: nobody travels.",
          fr:
            "Chaque rendez-vous professionnel : où est-il ? Un texte est cherché sur la carte ; `named \"depot\"` est "
            + "un lieu du profil ; false : personne ne se déplace.")
      )
    case .origin:
      (
        [ArgumentDocument("day", .record("day"))], .either([.choice(["home", "office"]), .text, Self.somewhere]),
        Phrase(en: "The first stop of a day: where does the day start?", fr: "Premier arrêt d'un jour : d'où part-on ?")
      )
    case .destination:
      (
        [ArgumentDocument("day", .record("day"))],
        .either([.choice(["home", "office", "stay"]), .text, Self.somewhere]),
        Phrase(
          en: "The last stop of a day: where does the day end? \"stay\": the night is spent at that stop.",
          fr: "Dernier arrêt d'un jour : où finit la journée ? \"stay\" : la nuit se passe à cet arrêt.")
      )
    case .between:
      (
        [ArgumentDocument("previous", .record("stop")), ArgumentDocument("following", .record("stop"))],
        .either([.choice(["direct", "home", "office"]), .text, Self.somewhere]),
        Phrase(
          en: "Each two stops of a day: straight on, or back to a base in between?",
          fr: "Chaque paire d'arrêts d'un jour : tout droit, ou retour à une base entre les deux ?")
      )
    case .vehicle:
      (
        [Self.trip], .either([.text, .no]),
        Phrase(
          en: "Each trip, before its distance: the vehicle's id; false: not by own vehicle, so listed and not paid.",
          fr:
            "Chaque trajet, avant sa distance : l'identifiant du véhicule ; false : pas avec le sien, donc listé sans "
            + "être payé.")
      )
    case .purpose:
      (
        [Self.trip], .text,
        Phrase(en: "Each trip: what the statement prints.", fr: "Chaque trajet : le motif imprimé sur le relevé.")
      )
    case .distance:
      (
        [ArgumentDocument("leg", .record("leg"))], .exact,
        Phrase(
          en: "Each leg: whole metres where the rules fix them; no opinion: the roads are asked.",
          fr: "Chaque étape : les mètres entiers que fixent les règles ; sans avis, on interroge les routes.")
      )
    case .payable:
      (
        [Self.trip], .exact,
        Phrase(
          en: "Each trip, after its distance: whole metres after deductions and caps.",
          fr: "Chaque trajet, après sa distance : les mètres entiers après déductions et plafonds.")
      )
    case .roundDistance:
      (
        [ArgumentDocument("metres", .integer), Self.trip], .exact,
        Phrase(en: "Each trip: its payable metres, rounded.", fr: "Chaque trajet : ses mètres payables, arrondis.")
      )
    case .allowance:
      (
        [Self.trip, ArgumentDocument("ledger", .record("ledger"))], .exact,
        Phrase(
          en: "Each trip: what it is paid. The ledger holds what came before it in its fiscal year.",
          fr: "Chaque trajet : ce qu'il rapporte. Le cumul contient ce qui le précède dans son année fiscale.")
      )
    case .roundAmount:
      (
        [ArgumentDocument("amount", .decimal), Self.trip], .exact,
        Phrase(en: "Each trip: its amount, rounded.", fr: "Chaque trajet : son montant, arrondi.")
      )
    case .supplements:
      (
        [Self.trip], Self.lines,
        Phrase(
          en: "Each trip: money besides, such as parking, a passenger, a meal.",
          fr: "Chaque trajet : l'argent en plus, comme un parking, un passager, un repas.")
      )
    case .settle:
      (
        [ArgumentDocument("ledger", .record("ledger")), ArgumentDocument("period", .record("period"))], Self.lines,
        Phrase(
          en: "Each vehicle, after the period's trips: adjustments, such as a year's end or an advance.",
          fr:
            "Chaque véhicule, après les trajets de la période : les régularisations, comme une fin d'année ou une avance."
        )
      )
    case .review:
      (
        [ArgumentDocument("statement", .record("statement"))],
        .list(
          .either([
            .text,
            .table([
              .init("message", .text), .init("severity", .optional(.choice(["note", "warning", "error"]))),
              .init("advice", .optional(.text)),
            ]),
          ])),
        Phrase(
          en: "Once, at the end: what a person should look at.",
          fr: "Une fois, à la fin : ce qu'une personne doit voir.")
      )
    }
  }
}
