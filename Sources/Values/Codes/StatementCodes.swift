extension Diagnostic.Code {
  package static let coveredByOpening = Self(
    "covered-by-opening", .note,
    Phrase(
      en: "Trips before the opening kilometres are not listed",
      fr: "Les trajets antérieurs au cumul d'ouverture ne sont pas repris"),
    Phrase(
      en: "Nothing needs doing: those kilometres stand for them.", fr: "Rien à faire : ces kilomètres les remplacent."))
  package static let dayStartsElsewhere = Self(
    "day-starts-elsewhere", [.warning, .note],
    Phrase(
      en: "A day starts elsewhere than the last one ended",
      fr: "Une journée ne commence pas là où la précédente a fini"),
    Phrase(
      en: "Add the way between, or let origin and destination say where the night is spent.",
      fr: "Ajoutez le chemin entre les deux, ou faites dire à origin et destination où l'on passe la nuit."))
  package static let distanceUnused = Self(
    "distance-unused", [.warning, .note],
    Phrase(en: "A declared distance is taken by no leg", fr: "Une distance déclarée n'est prise par aucune étape"),
    Phrase(
      en: "Check its two ends; write them as the profile or the calendar does.",
      fr: "Vérifiez ses deux bouts ; écrivez-les comme le profil ou l'agenda."))
  package static let eventTextCut = Self(
    "event-text-cut", .warning,
    Phrase(en: "A text of an event is too long for rules", fr: "Un texte d'un événement est trop long pour les règles"),
    Phrase(
      en: "Put the words that rules look for at its beginning.",
      fr: "Mettez au début les mots que cherchent les règles."))
  package static let gapShorterThanDrive = Self(
    "gap-shorter-than-drive", .warning,
    Phrase(
      en: "The time between two appointments is shorter than the drive",
      fr: "Le temps entre deux rendez-vous est plus court que la route"),
    Phrase(en: "Check their hours and places.", fr: "Vérifiez leurs heures et leurs lieux."))
  package static let ledgerOpeningMissing = Self(
    "ledger-opening-missing", .warning,
    Phrase(en: "A calendar begins after the fiscal year does", fr: "Un agenda commence après l'exercice"),
    Phrase(
      en: "Give the kilometres made before under ledger: of the profile.",
      fr: "Donnez les kilomètres faits avant sous ledger: du profil."))
  package static let ledgerOverflow = Self(
    "ledger-overflow", .error, Phrase(en: "A sum is too large", fr: "Une somme est trop grande"),
    Phrase(
      en: "Check the kilometres, and what payable and allowance answer.",
      fr: "Vérifiez les kilomètres, et ce que répondent payable et allowance."))
  package static let ledgerUncertain = Self(
    "ledger-uncertain", .warning,
    Phrase(
      en: "Errors before the period make its opening total incomplete",
      fr: "Des erreurs avant la période rendent le cumul incomplet"),
    Phrase(
      en: "Ask for the period from the start of the fiscal year to see them.",
      fr: "Demandez la période depuis le début de l'exercice pour les voir."))
  package static let noAllowance = Self(
    "no-allowance", .error,
    Phrase(en: "No rule says what a trip is paid", fr: "Aucune règle ne dit combien un trajet est payé"),
    Phrase(
      en: "Add a pack with a scale, such as fr/bareme.", fr: "Ajoutez un paquet avec un barème, tel que fr/bareme."))
  package static let noDecision = Self(
    "no-decision", .error, Phrase(en: "No rule answers", fr: "Aucune règle ne répond"),
    Phrase(
      en: "Let a rule answer, or ask izika/base last.",
      fr: "Faites répondre une règle, ou interrogez izika/base en dernier."))
  package static let noRoad = Self(
    "no-road", .error, Phrase(en: "A leg has no distance", fr: "Une étape n'a pas de distance"),
    Phrase(
      en: "Declare the distance, or name a road service.", fr: "Déclarez la distance, ou indiquez un service de routes."
    ))
  package static let nothingToExplain = Self(
    "nothing-to-explain", .error,
    Phrase(en: "The statement holds nothing of that name", fr: "Le relevé ne contient rien de ce nom"),
    Phrase(
      en: "Copy a trip, a UID or a day from the statement, and ask for the same period.",
      fr: "Copiez un trajet, un UID ou un jour du relevé, et demandez la même période."))
  package static let paidMoreThanDriven = Self(
    "paid-more-than-driven", .warning,
    Phrase(
      en: "More kilometres are paid than were driven", fr: "Plus de kilomètres sont payés qu'il n'en a été parcouru"),
    Phrase(en: "Check what payable or round_distance answers.", fr: "Vérifiez ce que répond payable ou round_distance.")
  )
  package static let placeNotFound = Self(
    "place-not-found", .error, Phrase(en: "A place is not found", fr: "Un lieu est introuvable"),
    Phrase(
      en: "Write street, postcode and town in the appointment.",
      fr: "Écrivez la rue, le code postal et la commune dans le rendez-vous."))
  package static let placeToConfirm = Self(
    "place-to-confirm", .warning, Phrase(en: "A place may be another one", fr: "Un lieu est peut-être un autre"),
    Phrase(
      en: "Add the postcode or the town in the appointment.",
      fr: "Ajoutez le code postal ou la commune dans le rendez-vous."))
  package static let profilePlaceMissing = Self(
    "profile-place-missing", .error,
    Phrase(
      en: "A rule chose a place that the profile does not have", fr: "Une règle a choisi un lieu absent du profil"),
    Phrase(
      en: "Add it under places: of the profile, or correct the rule.",
      fr: "Ajoutez-le sous places: du profil, ou corrigez la règle."))
  package static let ratesChangeWithinYear = Self(
    "rates-change-within-year", .warning,
    Phrase(en: "Rates change within the year of a price", fr: "Les taux changent dans l'année d'un calcul"),
    Phrase(en: "Ask for the price of one day, by --date.", fr: "Demandez le prix d'un jour, par --date."))
  package static let scaleMissing = Self(
    "scale-missing", .error, Phrase(en: "None of the packs has a scale", fr: "Aucun des paquets n'a de barème"),
    Phrase(
      en: "Add a pack with a scale, such as --rules fr/bareme.",
      fr: "Ajoutez un paquet avec un barème, tel que --rules fr/bareme."))
  package static let scaleNotPublished = Self(
    "scale-not-published", .warning,
    Phrase(en: "A scale is not published for this year", fr: "Un barème n'est pas publié pour cette année"),
    Phrase(
      en: "Run again when it is: the last known one was taken.",
      fr: "Relancez quand il le sera : le dernier connu a été pris."))
  package static let twoPlacesAtOnce = Self(
    "two-places-at-once", .warning,
    Phrase(en: "Two appointments in two places overlap", fr: "Deux rendez-vous en deux lieux se chevauchent"),
    Phrase(
      en: "Check their hours, or mark the one that was not attended.",
      fr: "Vérifiez leurs heures, ou marquez celui où l'on n'est pas allé."))
  package static let vehicleLeftBehind = Self(
    "vehicle-left-behind", .warning,
    Phrase(
      en: "A person comes back with another vehicle than the one taken",
      fr: "On revient avec un autre véhicule qu'à l'aller"),
    Phrase(
      en: "Let the rule vehicle answer one for the whole way.",
      fr: "Faites répondre à la règle vehicle un seul véhicule pour l'aller et le retour."))
  package static let vehicleNotOwned = Self(
    "vehicle-not-owned", .warning,
    Phrase(
      en: "A trip is made with a vehicle that was not the person's that day",
      fr: "Un trajet est fait avec un véhicule qui n'était pas celui de la personne ce jour-là"),
    Phrase(
      en: "Correct from: and to: of the vehicle, or the rule.", fr: "Corrigez from: et to: du véhicule, ou la règle."))
  package static let vehicleUnknown = Self(
    "vehicle-unknown", .error,
    Phrase(
      en: "A rule chose a vehicle that the profile does not have", fr: "Une règle a choisi un véhicule absent du profil"
    ),
    Phrase(
      en: "Add it under vehicles: of the profile, or correct the rule.",
      fr: "Ajoutez-le sous vehicles: du profil, ou corrigez la règle."))

  static let statements = Group(
    Phrase(
      en: "What a statement says of its events, trips and amounts",
      fr: "Ce qu'un relevé dit de ses événements, trajets et montants"),
    [
      coveredByOpening, dayStartsElsewhere, distanceUnused, eventTextCut, gapShorterThanDrive, ledgerOpeningMissing,
      ledgerOverflow, ledgerUncertain, noAllowance, noDecision, noRoad, nothingToExplain, paidMoreThanDriven,
      placeNotFound, placeToConfirm, profilePlaceMissing, ratesChangeWithinYear, scaleMissing, scaleNotPublished,
      twoPlacesAtOnce, vehicleLeftBehind, vehicleNotOwned, vehicleUnknown,
    ])
}
