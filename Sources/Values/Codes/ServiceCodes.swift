extension Diagnostic.Code {
  package static let acrossWater = Self(
    "across-water", [.error, .warning], Phrase(en: "Water lies between two places", fr: "La mer sépare deux lieux"),
    Phrase(
      en: "Declare the distance, or name a road service.", fr: "Déclarez la distance, ou indiquez un service de routes."
    ))
  package static let ferryLeftOut = Self(
    "ferry-left-out", .warning,
    Phrase(en: "A ferry is left out of a distance", fr: "Un ferry n'est pas compté dans une distance"),
    Phrase(
      en: "Nothing needs doing: nobody drove it. Its price is a supplement.",
      fr: "Rien à faire : ces kilomètres ne se font pas au volant. Son prix est un supplément."))
  package static let placeService = Self(
    "place-service", .error,
    Phrase(en: "A service for addresses cannot be used", fr: "Un service d'adresses ne peut pas être employé"),
    Phrase(en: "Write ban:URL or nominatim:URL.", fr: "Écrivez ban:URL ou nominatim:URL."))
  package static let roadRefused = Self(
    "road-refused", .warning,
    Phrase(en: "A road service gives no distance", fr: "Un service de routes ne donne pas de distance"),
    Phrase(
      en: "The next service was asked; check the two ends of the way.",
      fr: "Le service suivant a été interrogé ; vérifiez les deux bouts du chemin."))
  package static let samePoint = Self(
    "same-point", [.warning, .note],
    Phrase(en: "Both ends of a way are one point", fr: "Les deux bouts d'un chemin sont un même point"),
    Phrase(
      en: "Write both addresses with their street, and name a road service.",
      fr: "Écrivez les deux adresses avec leur rue, et indiquez un service de routes."))
  package static let serviceAnswerTooLarge = Self(
    "service-answer-too-large", .warning,
    Phrase(en: "A service answers too much", fr: "La réponse d'un service est trop grosse"),
    Phrase(en: "Check its address.", fr: "Vérifiez son adresse."))
  package static let serviceAnswerUnreadable = Self(
    "service-answer-unreadable", .warning,
    Phrase(en: "A service's answer cannot be read", fr: "La réponse d'un service est illisible"),
    Phrase(en: "Check its address and its kind.", fr: "Vérifiez son adresse et son genre."))
  package static let serviceBroken = Self(
    "service-broken", .warning,
    Phrase(en: "A service is broken or overloaded", fr: "Un service est en panne ou surchargé"),
    Phrase(en: "Run again later, or name another service.", fr: "Relancez plus tard, ou indiquez un autre service."))
  package static let serviceBusy = Self(
    "service-busy", .warning,
    Phrase(en: "A service has been asked too often", fr: "Un service a été interrogé trop souvent"),
    Phrase(
      en: "Run again later: with a journal, the answers so far are kept.",
      fr: "Relancez plus tard : avec un journal, les réponses obtenues sont gardées."))
  package static let serviceCutShort = Self(
    "service-cut-short", .warning,
    Phrase(en: "A service broke off within its answer", fr: "Un service s'est interrompu au milieu de sa réponse"),
    Phrase(en: "Run again later.", fr: "Relancez plus tard."))
  package static let serviceError = Self(
    "service-error", .warning, Phrase(en: "A service reports an error", fr: "Un service signale une erreur"),
    Phrase(en: "Check what was asked and the service's address.", fr: "Vérifiez la demande et l'adresse du service."))
  package static let serviceForbiddenAddress = Self(
    "service-forbidden-address", .warning,
    Phrase(
      en: "A service's address leads into this machine's own network",
      fr: "L'adresse d'un service mène dans le réseau de cette machine"),
    Phrase(en: "Check the address.", fr: "Vérifiez l'adresse."))
  package static let serviceRedirect = Self(
    "service-redirect", .warning,
    Phrase(
      en: "A service leads on without end, or to an unsafe address",
      fr: "Un service redirige sans fin, ou vers une adresse peu sûre"),
    Phrase(en: "Check its address.", fr: "Vérifiez son adresse."))
  package static let serviceRefusedKey = Self(
    "service-refused-key", .warning, Phrase(en: "A service refuses access", fr: "Un service refuse l'accès"),
    Phrase(
      en: "Check the key, or user and password, in its address.",
      fr: "Vérifiez la clé, ou l'utilisateur et le mot de passe, dans son adresse."))
  package static let serviceTooSlow = Self(
    "service-too-slow", .warning,
    Phrase(en: "A service did not answer in time", fr: "Un service n'a pas répondu à temps"),
    Phrase(en: "Run again later, or name another service.", fr: "Relancez plus tard, ou indiquez un autre service."))
  package static let serviceUnreachable = Self(
    "service-unreachable", .warning, Phrase(en: "A service cannot be reached", fr: "Un service est injoignable"),
    Phrase(en: "Check its address and the network.", fr: "Vérifiez son adresse et le réseau."))
  package static let serviceUnsafe = Self(
    "service-unsafe", .warning,
    Phrase(
      en: "A service has no certificate that can be trusted", fr: "Un service n'a pas de certificat digne de confiance"),
    Phrase(en: "Check its address; ask whoever runs it.", fr: "Vérifiez son adresse ; demandez à qui le tient."))
  package static let serviceWithoutAddress = Self(
    "service-without-address", .error,
    Phrase(
      en: "A service has no address, or one that it does not take",
      fr: "Un service n'a pas d'adresse, ou une dont il n'a que faire"),
    Phrase(
      en: "Write KIND:ADDRESS, or the kind alone where it takes none.",
      fr: "Écrivez GENRE:ADRESSE, ou le genre seul s'il n'en prend pas."))
  package static let serviceWrongAddress = Self(
    "service-wrong-address", .warning,
    Phrase(en: "A service does not know its address", fr: "Un service ne connaît pas son adresse"),
    Phrase(en: "Check the path at the end of the address.", fr: "Vérifiez le chemin à la fin de l'adresse."))
  package static let tooFarToEstimate = Self(
    "too-far-to-estimate", [.error, .warning],
    Phrase(en: "Two places lie too far apart for an estimate", fr: "Deux lieux sont trop éloignés pour une estimation"),
    Phrase(
      en: "Declare the distance, or name a road service.", fr: "Déclarez la distance, ou indiquez un service de routes."
    ))
  package static let unknownService = Self(
    "unknown-service", .error, Phrase(en: "A road service is unknown", fr: "Un service de routes est inconnu"),
    Phrase(
      en: "Write estimate, osrm:URL, valhalla:URL or ign:URL.",
      fr: "Écrivez estimate, osrm:URL, valhalla:URL ou ign:URL."))

  static let services = Group(
    Phrase(
      en: "Services for roads and addresses, and the estimate",
      fr: "Les services de routes et d'adresses, et l'estimation"),
    [
      acrossWater, ferryLeftOut, placeService, roadRefused, samePoint, serviceAnswerTooLarge, serviceAnswerUnreadable,
      serviceBroken, serviceBusy, serviceCutShort, serviceError, serviceForbiddenAddress, serviceRedirect,
      serviceRefusedKey, serviceTooSlow, serviceUnreachable, serviceUnsafe, serviceWithoutAddress, serviceWrongAddress,
      tooFarToEstimate, unknownService,
    ])
}
