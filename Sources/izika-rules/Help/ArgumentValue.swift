import ICalendar
import Mileage
import Values

/// What the value of an argument is: its name in the help, and what is wrong with a text that is none.
///
/// The raw value is the name by which the parser knows it.
enum ArgumentValue: String, CaseIterable {
  case address
  case calendar = "file|url"
  case code
  case count
  case date
  case digits
  case file
  case fileOrPack = "file|scope/name"
  case folder
  case format
  case host
  case instant = "date|instant"
  case key
  case kilometres = "km"
  case language
  case miles
  case name
  case number
  case pack
  case packName = "scope/name"
  case packDigest = "scope/name@digest"
  case packOrProfile = "pack|profile"
  case packRange = "scope/name[@range]"
  case packs = "pack,pack"
  case percent
  case period
  case place = "text|lat,lon"
  case point = "lat,lon"
  case profile = "file|folder"
  case scope
  case service
  case setting = "name=value"
  case source = "folder|address"
  case text
  case trip = "id"
  case uid
  case vehicle
  case version
  case year
  case zone

  /// Between the angle brackets of the help.
  var name: Phrase {
    switch self {
    case .address: Phrase(en: rawValue, fr: "adresse")
    case .calendar: Phrase(en: rawValue, fr: "fichier|lien")
    case .code, .date, .format, .point, .service, .trip, .uid, .version: Phrase(verbatim: rawValue)
    case .count: Phrase(en: "number", fr: "nombre")
    case .digits: Phrase(en: rawValue, fr: "chiffres")
    case .file: Phrase(en: rawValue, fr: "fichier")
    case .fileOrPack: Phrase(en: rawValue, fr: "fichier|portée/nom")
    case .folder: Phrase(en: rawValue, fr: "dossier")
    case .host: Phrase(en: rawValue, fr: "hôte")
    case .instant: Phrase(en: rawValue, fr: "date|instant")
    case .key: Phrase(en: rawValue, fr: "clé")
    case .kilometres: Phrase(verbatim: rawValue)
    case .language: Phrase(en: rawValue, fr: "langue")
    case .miles: Phrase(verbatim: rawValue)
    case .name: Phrase(en: rawValue, fr: "nom")
    case .number: Phrase(en: rawValue, fr: "numéro")
    case .pack: Phrase(en: rawValue, fr: "paquet")
    case .packName: Phrase(en: rawValue, fr: "portée/nom")
    case .packDigest: Phrase(en: rawValue, fr: "portée/nom@empreinte")
    case .packOrProfile: Phrase(en: rawValue, fr: "paquet|profil")
    case .packRange: Phrase(en: rawValue, fr: "portée/nom[@intervalle]")
    case .packs: Phrase(en: rawValue, fr: "paquet,paquet")
    case .percent: Phrase(en: rawValue, fr: "pourcentage")
    case .period: Phrase(en: rawValue, fr: "période")
    case .place: Phrase(en: rawValue, fr: "texte|lat,lon")
    case .profile: Phrase(en: rawValue, fr: "fichier|dossier")
    case .scope: Phrase(en: rawValue, fr: "portée")
    case .setting: Phrase(en: rawValue, fr: "nom=valeur")
    case .source: Phrase(en: rawValue, fr: "dossier|adresse")
    case .text: Phrase(en: rawValue, fr: "texte")
    case .vehicle: Phrase(en: rawValue, fr: "véhicule")
    case .year: Phrase(en: rawValue, fr: "année")
    case .zone: Phrase(en: rawValue, fr: "fuseau")
    }
  }

  /// What is wrong with a text, and what to write; nil for one that the command can read.
  func problem(_ text: String) -> (message: Phrase, advice: Phrase)? {
    switch self {
    case .date: CivilDate(text) == nil ? CivilDate.problem(text) : nil
    case .instant: WindowBound(text) == nil ? CivilDate.problem(text) : nil
    case .period: Period(text) == nil ? Period.problem(text) : nil
    case .kilometres, .miles: Decimal(text) == nil ? Self.noNumber(text) : nil
    case .count, .number, .year, .percent: Int(text) == nil ? Self.noWholeNumber(text, self) : nil
    case .point: Coordinate(text) == nil ? Self.noPoint(text) : nil
    default: nil
    }
  }

  private static func noNumber(_ text: String) -> (message: Phrase, advice: Phrase) {
    let spaces: Set<Character> = [" ", "\u{A0}", "\u{202F}"]
    let bare = String(text.filter { !spaces.contains($0) }.map { $0 == "," ? "." : $0 })
    let meant = Decimal(bare) ?? Decimal(String(bare.prefix { !$0.isLetter }))
    return (
      Phrase(en: "\"\(text)\" is no number", fr: "« \(text) » n'est pas un nombre"),
      meant.map { Phrase(en: "write \($0), with a point", fr: "écrivez \($0), avec un point") }
        ?? Phrase(
          en: "write digits, and decimals behind a point: 1830.5",
          fr: "écrivez des chiffres, et les décimales après un point : 1830.5")
    )
  }

  private static func noWholeNumber(_ text: String, _ value: ArgumentValue) -> (message: Phrase, advice: Phrase) {
    switch value {
    case .year:
      (
        Phrase(en: "\"\(text)\" is no year", fr: "« \(text) » n'est pas une année"),
        Phrase(en: "write four digits: 2026", fr: "écrivez quatre chiffres : 2026")
      )
    default:
      (
        Phrase(en: "\"\(text)\" is no whole number", fr: "« \(text) » n'est pas un nombre entier"),
        Phrase(en: "write digits alone: 12", fr: "écrivez des chiffres seuls : 12")
      )
    }
  }

  private static func noPoint(_ text: String) -> (message: Phrase, advice: Phrase) {
    (
      Phrase(en: "\"\(text)\" is no point", fr: "« \(text) » n'est pas un point"),
      Phrase(
        en: "write latitude and longitude in degrees, with a comma between: 45.764,4.8357",
        fr: "écrivez latitude et longitude en degrés, séparées par une virgule : 45.764,4.8357")
    )
  }
}
