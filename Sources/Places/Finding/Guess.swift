import Values

/// What a part of a text says of where: a town, and how far to believe it.
struct Guess {
  /// How a town stands in its part of the text, the most telling last.
  enum Standing: Int, Comparable {
    /// Among other words, `…Lyon…`.
    case within
    /// At the end of a street's name: rue des prêtres Saint-Séverin.
    case streetEnd
    /// Beside a venue's name: Hôtel Mercure Lyon.
    case beside
    /// Before other words: Lyon Part-Dieu.
    case before
    /// After what belongs to the town, or after `à`: Mairie de Thurins.
    case belonging
    /// All of its part of the text.
    case alone
    /// With its arrondissement, or its postcode.
    case numbered

    static func < (left: Standing, right: Standing) -> Bool { left.rawValue < right.rawValue }
  }

  var standing: Standing
  var place: GazetteerPlace
  /// The other places that may be meant.
  var others: [GazetteerPlace] = []
  var isCertain: Bool
  var precision: FoundPlace.Precision = .town
  var because: Phrase = .none
  /// The postcode as the text writes it, where it is not the place's own: a CEDEX.
  var postcode: String?
}

extension Guess {
  /// The reasons for a question.
  enum Reason {
    static let streetEnd = Phrase(
      en: "the town's name stands only at the end of a street's name",
      fr: "le nom de la commune n'apparaît qu'à la fin d'un nom de rue")
    static let amongWords = Phrase(
      en: "the town's name stands among other words", fr: "le nom de la commune apparaît au milieu d'autres mots")
    static let common = Phrase(
      en: "the town's name is a common word as well", fr: "le nom de la commune est aussi un mot courant")
    static let abroad = Phrase(
      en: "a small place abroad has this name", fr: "une petite localité à l'étranger porte ce nom")
    static let namesakes = Phrase(
      en: "several towns have this name: add the postcode",
      fr: "plusieurs communes portent ce nom : ajoutez le code postal")
    static let disagreement = Phrase(
      en: "the postcode and the town do not go together", fr: "le code postal et la commune ne vont pas ensemble")
    static let wideCode = Phrase(
      en: "several towns share this postcode: add the town",
      fr: "plusieurs communes ont ce code postal : ajoutez la commune")
    static let loneCode = Phrase(
      en: "the postcode stands without its town", fr: "le code postal est donné sans sa commune")
    static let severalTowns = Phrase(
      en: "the text names several towns far from one another",
      fr: "le texte nomme plusieurs communes éloignées les unes des autres")
    static let departement = Phrase(
      en: "a département has this name as well", fr: "un département porte aussi ce nom")
    static let otherDepartement = Phrase(
      en: "no town of this name is known in the département that the text names",
      fr: "aucune commune de ce nom n'est connue dans le département que nomme le texte")
    static let article = Phrase(
      en: "the town's name is written without its article", fr: "le nom de la commune est écrit sans son article")
    static let call = Phrase(
      en: "the text speaks of a call or a video meeting as well",
      fr: "le texte parle aussi d'un appel ou d'une visioconférence")
    static let geoDisagrees = Phrase(
      en: "the event's coordinates are far from the town that its text names",
      fr: "les coordonnées de l'événement sont loin de la commune que nomme son texte")
  }
}
