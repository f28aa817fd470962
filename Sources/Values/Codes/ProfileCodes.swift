extension Diagnostic.Code {
  package static let dayEndsInvalid = Self(
    "day-ends-invalid", .error,
    Phrase(en: "The hour at which days end cannot be read", fr: "L'heure où finissent les journées est illisible"),
    Phrase(en: "Write it as an hour of the morning: \"04:00\".", fr: "Écrivez une heure du matin : \"04:00\"."))
  package static let fiscalYearInvalid = Self(
    "fiscal-year-invalid", .error,
    Phrase(en: "A fiscal year has no day on which it starts", fr: "Un exercice n'a pas de jour où il commence"),
    Phrase(
      en: "Write fiscal_year_start as month and day: 04-01.", fr: "Écrivez fiscal_year_start par mois et jour : 04-01.")
  )
  package static let fiscalYearMissing = Self(
    "fiscal-year-missing", .error,
    Phrase(en: "No fiscal year starts in this year", fr: "Aucun exercice ne commence cette année-là"),
    Phrase(en: "Name the year in which it starts.", fr: "Nommez l'année où il commence."))
  package static let ledgerOfInvalid = Self(
    "ledger-of-invalid", .error,
    Phrase(
      en: "A parameter does not say whose kilometres choose the band",
      fr: "Un paramètre ne dit pas de qui les kilomètres choisissent la tranche"),
    Phrase(en: "Write vehicle, kind or person.", fr: "Écrivez vehicle, kind ou person."))
  package static let ledgerVehicleNotOwned = Self(
    "ledger-vehicle-not-owned", .warning,
    Phrase(
      en: "Opening kilometres lie outside the time when the vehicle was the person's",
      fr: "Un cumul d'ouverture porte sur des jours où le véhicule n'était pas celui de la personne"),
    Phrase(
      en: "Correct from: and to: of the vehicle, or the day in ledger:.",
      fr: "Corrigez from: et to: du véhicule, ou le jour dans ledger:."))
  package static let ledgerVehicleUnknown = Self(
    "ledger-vehicle-unknown", .error,
    Phrase(
      en: "Opening kilometres name a vehicle that the profile does not have",
      fr: "Un cumul d'ouverture nomme un véhicule absent du profil"),
    Phrase(en: "Write the id of a vehicle of vehicles:.", fr: "Écrivez l'id d'un véhicule de vehicles:."))
  package static let profileHomeMissing = Self(
    "profile-home-missing", [.warning, .note],
    Phrase(
      en: "A profile has no home, or another name for it",
      fr: "Un profil n'a pas de domicile, ou le nomme autrement"),
    Phrase(
      en: "Write home: and office: under places:; leave home out where days start at the office.",
      fr: "Écrivez home: et office: sous places: ; laissez home de côté si les journées partent du bureau."))
  package static let profilePlaceNotFound = Self(
    "profile-place-not-found", .error,
    Phrase(en: "A place of the profile is not found", fr: "Un lieu du profil est introuvable"),
    Phrase(
      en: "Write street, postcode and town; or give lat: and lon:.",
      fr: "Écrivez la rue, le code postal et la commune ; ou donnez lat: et lon:."))
  package static let profilePlaceToConfirm = Self(
    "profile-place-to-confirm", .warning,
    Phrase(en: "A place of the profile may be another one", fr: "Un lieu du profil est peut-être un autre"),
    Phrase(en: "Add the postcode, or give lat: and lon:.", fr: "Ajoutez le code postal, ou donnez lat: et lon:."))
  package static let profilesMissing = Self(
    "profiles-missing", .error, Phrase(en: "A folder holds no profile", fr: "Un dossier ne contient aucun profil"),
    Phrase(en: "Profiles are .yaml files.", fr: "Les profils sont des fichiers .yaml."))
  package static let setInvalid = Self(
    "set-invalid", .error, Phrase(en: "--set gives no value", fr: "--set ne donne pas de valeur"),
    Phrase(en: "Write --set NAME=VALUE.", fr: "Écrivez --set NOM=VALEUR."))
  package static let vehiclePower = Self(
    "vehicle-power", .error, Phrase(en: "A fiscal power cannot be read", fr: "Une puissance fiscale est illisible"),
    Phrase(
      en: "Write CV from 1 to 99 as digits alone: car:5:petrol.",
      fr: "Écrivez les CV de 1 à 99 en chiffres seuls : car:5:petrol."))
  package static let vehicleText = Self(
    "vehicle-text", .error, Phrase(en: "A vehicle cannot be read", fr: "Un véhicule est illisible"),
    Phrase(en: "Write KIND[:POWER][:ENERGY]: car:5:petrol.", fr: "Écrivez GENRE[:PUISSANCE][:ÉNERGIE] : car:5:petrol."))
  package static let zoneUnknown = Self(
    "zone-unknown", .error, Phrase(en: "A time zone is unknown", fr: "Un fuseau horaire est inconnu"),
    Phrase(en: "Write an IANA name such as Europe/Paris.", fr: "Écrivez un nom IANA comme Europe/Paris."))

  static let profiles = Group(
    Phrase(
      en: "Profiles, and what a command line gives in their place",
      fr: "Les profils, et ce qu'une ligne de commande donne à leur place"),
    [
      dayEndsInvalid, fiscalYearInvalid, fiscalYearMissing, ledgerOfInvalid, ledgerVehicleNotOwned,
      ledgerVehicleUnknown, profileHomeMissing, profilePlaceNotFound, profilePlaceToConfirm, profilesMissing,
      setInvalid, vehiclePower,
      vehicleText, zoneUnknown,
    ])
}
