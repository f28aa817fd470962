import Mileage
import Values

/// The keys of one mapping of a profile, in the order in which the reference page tells them.
struct ProfileTable: Sendable {
  /// Where the mapping stands: `vehicles:`.
  let title: Phrase
  let entries: [ProfileEntry]

  var keys: [String] { entries.map(\.name) }

  /// Every mapping of a profile.
  static let all = [top, place, vehicle, calendar, ledger, distance]

  static let top = ProfileTable(
    title: Phrase(en: "The profile", fr: "Le profil"),
    entries: [
      Top.person.entry, Top.timezone.entry, Top.locale.entry, Top.places.entry, Top.vehicles.entry,
      Top.calendars.entry, Top.rules.entry, Top.parameters.entry, Top.ledger.entry, Top.distances.entry,
      Top.geocoders.entry, Top.roads.entry, Top.privateHosts.entry, Top.lock.entry,
    ])

  /// The profile of a pack's tests: a case brings its own calendar and roads, and every machine says the same of it.
  static let tested = ProfileTable(
    title: top.title,
    entries: top.entries.filter { entry in
      !["calendars", "geocoders", "roads", "private_hosts", "locale", "lock"].contains(entry.name)
    })

  enum Top {
    static let person = ProfileKey(
      "person", .text, example: "Camille Martin",
      Phrase(
        en: "Whose statement it is, as it is printed; corrections are kept under this name.",
        fr: "Le nom que porte le relevé ; les corrections sont gardées sous ce nom."), isRequired: true)
    static let timezone = ProfileKey(
      "timezone", .text, example: "Europe/Paris",
      Phrase(
        en: "The zone of the person's days: an IANA name.", fr: "Le fuseau des journées de la personne : un nom IANA."),
      standard: "Europe/Paris")
    static let locale = ProfileKey(
      "locale", ProfileKind<Language>.word, example: "fr",
      Phrase(
        en: "The language of the person's statements, unless --locale chooses another.",
        fr: "La langue des relevés de la personne, sauf si --locale en choisit une autre."),
      standard: Phrase(en: "the language of LANG", fr: "la langue de LANG"))
    static let places = ProfileKey(
      "places", .mapping(Phrase(en: "key: address, or a mapping", fr: "clé: adresse, ou une table")),
      example: "{home: \"12 rue des Lilas, 38500 Voiron\"}",
      Phrase(
        en:
          "Places by keys of your own; days start and end at `home` and `office`, rules know others by `named \"depot\"`.",
        fr:
          "Des lieux, sous des clés à vous ; les journées partent de `home` (domicile) et `office` (bureau), les règles connaissent les autres par `named \"depot\"`."
      ))
    static let vehicles = ProfileKey(
      "vehicles", .list(Phrase(en: "mappings", fr: "tables")), example: "[{id: clio, kind: car, power: 5}]",
      Phrase(
        en: "The person's vehicles; the first that is theirs on a day is taken unless rules say otherwise.",
        fr:
          "Les véhicules de la personne ; le premier possédé ce jour-là est pris, sauf si les règles en décident autrement."
      ))
    static let calendars = ProfileKey(
      "calendars", .list(Phrase(en: "files, links or mappings", fr: "fichiers, liens ou tables")),
      example: "[agenda.ics]",
      Phrase(
        en: "Where the appointments stand; `--calendar` replaces them.",
        fr: "Où sont les rendez-vous ; `--calendar` les remplace."))
    static let rules = ProfileKey(
      "rules", .list(Phrase(en: "packs", fr: "paquets")), example: "[exemples/agence-immobiliere, fr/bareme]",
      Phrase(
        en:
          "Rule packs: a shipped one's name, a folder or a .lua file; the first is asked first. `--rules` replaces them.",
        fr:
          "Paquets de règles : le nom d'un paquet livré, un dossier ou un fichier .lua ; le premier est interrogé d'abord. `--rules` les remplace."
      ))
    static let parameters = ProfileKey(
      "parameters", .mapping(Phrase(en: "name: value", fr: "nom: valeur")), example: "{keywords: [visite, mandat]}",
      Phrase(
        en: "Values that stand above those of the packs.", fr: "Des valeurs qui l'emportent sur celles des paquets."))
    static let ledger = ProfileKey(
      "ledger", .mapping(Phrase(en: "year: {vehicle: mapping}", fr: "année: {véhicule: table}")),
      example: "{2026: {clio: {before: 2026-04-01, km: 1830}}}",
      Phrase(
        en: "What was driven before the calendar begins; it decides the scale's band.",
        fr: "Ce qui a été parcouru avant que l'agenda ne commence ; cela décide de la tranche du barème."))
    static let distances = ProfileKey(
      "distances", .list(Phrase(en: "mappings", fr: "tables")), example: "[{from: home, to: office, km: 31.2}]",
      Phrase(
        en: "Distances that the person has measured; the first that fits a leg counts.",
        fr: "Des distances mesurées par la personne ; la première qui convient à une étape compte."))
    static let geocoders = ProfileKey(
      "geocoders", .list(Phrase(en: "services", fr: "services")), example: "[ban]",
      Phrase(
        en: "Who finds places, asked in order; as `--places` names them.",
        fr: "Qui trouve les lieux, dans l'ordre ; les noms sont ceux de `--places`."),
      standard: Phrase(en: "the embedded gazetteer", fr: "le répertoire embarqué"))
    static let roads = ProfileKey(
      "roads", .list(Phrase(en: "services", fr: "services")), example: "[\"osrm:http://127.0.0.1:5000\"]",
      Phrase(
        en: "Who measures roads, asked in order; as `--roads` names them.",
        fr: "Qui mesure les routes, dans l'ordre ; les noms sont ceux de `--roads`."),
      standard: Phrase(en: "the estimate", fr: "l'estimation"))
    static let privateHosts = ProfileKey(
      "private_hosts", .list(Phrase(en: "hosts", fr: "serveurs")), example: "[zimbra.office.lan]",
      Phrase(
        en: "Servers of your own network that calendars' links may lead to; all others must be public.",
        fr: "Les serveurs de votre réseau où peuvent mener les liens d'agendas ; tous les autres doivent être publics.")
    )
    static let lock = ProfileKey(
      "lock", .text, example: "bureau/izika.lock",
      Phrase(
        en: "Which versions of rule packs count, as `pack install` accepted them.",
        fr: "Quelles versions des paquets de règles comptent, telles que `pack install` les a acceptées."),
      standard: Phrase(
        en: "izika.lock beside the profile, where there is one", fr: "izika.lock à côté du profil, s'il y en a un"))
  }
}

// MARK: Below

extension ProfileTable {
  static let place = ProfileTable(
    title: Phrase(en: "A place, below `places:`", fr: "Un lieu, sous « places: »"),
    entries: [Place.address.entry, Place.lat.entry, Place.lon.entry])

  enum Place {
    static let address = ProfileKey(
      "address", .text, example: "\"3 place Saint-Bruno, 38000 Grenoble\"",
      Phrase(
        en: "Street, postcode and town; alone it may stand right behind the key.",
        fr: "Rue, code postal et commune ; seule, elle peut suivre directement la clé."), isRequired: true)
    static let lat = ProfileKey(
      "lat", .number, example: "45.188",
      Phrase(
        en: "The latitude of its point, in degrees, with `lon`.", fr: "La latitude de son point, en degrés, avec `lon`."
      ),
      standard: Phrase(en: "looked up by the address", fr: "cherchée d'après l'adresse"))
    static let lon = ProfileKey(
      "lon", .number, example: "5.724",
      Phrase(en: "The longitude, with `lat`.", fr: "La longitude, avec `lat`."),
      standard: Phrase(en: "looked up by the address", fr: "cherchée d'après l'adresse"))
  }

  static let vehicle = ProfileTable(
    title: Phrase(en: "A vehicle, below `vehicles:`", fr: "Un véhicule, sous « vehicles: »"),
    entries: [
      Vehicle.id.entry, Vehicle.kind.entry, Vehicle.power.entry, Vehicle.energy.entry, Vehicle.plate.entry,
      Vehicle.from.entry, Vehicle.to.entry,
    ])

  enum Vehicle {
    static let id = ProfileKey(
      "id", .text, example: "clio",
      Phrase(
        en: "What rules, the ledger and the statement call it.",
        fr: "Comment les règles, le cumul et le relevé l'appellent."),
      isRequired: true)
    static let kind = ProfileKey(
      "kind", ProfileKind<VehicleKind>.word, example: "car",
      Phrase(
        en: "What it is; English and French words are read.",
        fr: "Ce qu'il est ; les mots français et anglais sont lus."),
      isRequired: true)
    static let power = ProfileKey(
      "power", .integer, example: "5",
      Phrase(
        en: "The fiscal power in CV, field P.6 of the registration.",
        fr: "La puissance fiscale en CV, champ P.6 de la carte grise."),
      standard: Phrase(
        en: "none: French scales of cars ask for it", fr: "aucune : les barèmes français des voitures la demandent"))
    static let energy = ProfileKey(
      "energy", ProfileKind<Energy>.word, example: "petrol",
      Phrase(
        en: "What it runs on; English and French words are read.",
        fr: "À quoi il roule ; les mots français et anglais sont lus."))
    static let plate = ProfileKey(
      "plate", .text, example: "AB-123-CD",
      Phrase(en: "The registration, for the statement.", fr: "L'immatriculation, pour le relevé."))
    static let from = ProfileKey(
      "from", .date, example: "2026-01-01",
      Phrase(en: "The first day on which it is the person's.", fr: "Le premier jour où il est à la personne."),
      standard: Phrase(en: "always", fr: "toujours"))
    static let to = ProfileKey(
      "to", .date, example: "2026-12-31",
      Phrase(en: "The last day on which it is the person's.", fr: "Le dernier jour où il est à la personne."),
      standard: Phrase(en: "always", fr: "toujours"))
  }

  static let calendar = ProfileTable(
    title: Phrase(en: "A calendar, below `calendars:`", fr: "Un agenda, sous « calendars: »"),
    entries: [Calendar.name.entry, Calendar.file.entry, Calendar.url.entry, Calendar.kind.entry])

  enum Calendar {
    static let name = ProfileKey(
      "name", .text, example: "Pro",
      Phrase(en: "What statements and decisions call it.", fr: "Comment les relevés et les décisions l'appellent."),
      standard: Phrase(
        en: "the feed's own, else the file's or the server's", fr: "celui du flux, sinon du fichier ou du serveur"))
    static let file = ProfileKey(
      "file", .text, example: "agenda.ics",
      Phrase(en: "A file beside the profile, in place of `url`.", fr: "Un fichier à côté du profil, au lieu de `url`."))
    static let url = ProfileKey(
      "url", .text, example: "\"https://agenda.example.org/secret.ics\"",
      Phrase(
        en: "A link (https, webcal), in place of `file`; it is a password, and is never shown.",
        fr: "Un lien (https, webcal), au lieu de `file` ; c'est un mot de passe, il n'est jamais montré."))
    static let kind = ProfileKey(
      "kind", ProfileKind<CalendarKind>.word, example: "google",
      Phrase(
        en: "Which program keeps it, or what it is for; rules may ask.",
        fr: "Quel programme le tient, ou à quoi il sert ; les règles peuvent le demander."))
  }

  static let ledger = ProfileTable(
    title: Phrase(
      en: "A vehicle's year, below `ledger:`", fr: "L'année d'un véhicule, sous « ledger: »"),
    entries: [Ledger.before.entry, Ledger.km.entry, Ledger.monthKm.entry, Ledger.elsewhere.entry])

  enum Ledger {
    static let before = ProfileKey(
      "before", .date, example: "2026-04-15",
      Phrase(
        en: "The first day that the calendar stands for; `km` was driven before it.",
        fr: "Le premier jour que couvre l'agenda ; `km` a été parcouru avant lui."))
    static let km = ProfileKey(
      "km", .number, example: "1830",
      Phrase(
        en: "Paid kilometres of the year before that day.", fr: "Les kilomètres indemnisés de l'année avant ce jour."))
    static let monthKm = ProfileKey(
      "month_km", .number, example: "120",
      Phrase(
        en: "What of `km` was driven in the month of `before`; only rules that count a month's kilometres ask for it.",
        fr:
          "La part de `km` parcourue dans le mois de `before` ; seules les règles qui comptent les kilomètres du mois la demandent."
      ))
    static let elsewhere = ProfileKey(
      "elsewhere", .number, example: "200",
      Phrase(
        en: "Kilometres of the year that somebody else pays, and that count for the band.",
        fr: "Les kilomètres de l'année que quelqu'un d'autre indemnise, et qui comptent pour la tranche."),
      standard: "0")
  }

  static let distance = ProfileTable(
    title: Phrase(en: "A distance, below `distances:`", fr: "Une distance, sous « distances: »"),
    entries: [
      Distance.from.entry, Distance.to.entry, Distance.km.entry, Distance.oneWay.entry, Distance.because.entry,
    ])

  enum Distance {
    static let from = ProfileKey(
      "from", .text, example: "home",
      Phrase(
        en: "A key of `places:`, or an address as the calendar writes it.",
        fr: "Une clé de « places: », ou une adresse telle que l'agenda l'écrit."), isRequired: true)
    static let to = ProfileKey(
      "to", .text, example: "\"Clinique du Parc, 69006 Lyon\"", Phrase(en: "Likewise.", fr: "De même."),
      isRequired: true)
    static let km = ProfileKey(
      "km", .number, example: "31.2",
      Phrase(en: "Kilometres by road, to the metre.", fr: "Les kilomètres par la route, au mètre."), isRequired: true)
    static let oneWay = ProfileKey(
      "one_way", .flag, example: "true",
      Phrase(
        en: "Whether the way back is another one.", fr: "Si le retour prend un autre chemin."), standard: "false")
    static let because = ProfileKey(
      "because", .text, example: "\"compteur, 3 mars\"",
      Phrase(
        en: "How it was measured; the statement and the inspector see it.",
        fr: "Comment elle a été mesurée ; le relevé et le contrôleur le voient."))
  }
}
