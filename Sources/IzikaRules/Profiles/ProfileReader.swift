import Fetching
import Mileage
import Packs
import System
import Values
import YAML

/// Reads a profile's YAML, each key as ``ProfileTable`` declares it.
enum ProfileReader {
  private typealias Keys = ProfileTable.Top

  /// - Throws: a `Failure` with file and line for a key that is missing, misspelt or of the wrong kind.
  static func read(_ bytes: [UInt8], file: String) throws(Failure) -> Profile {
    try read(
      try YAMLFile(bytes, name: file).root, file: file, folder: folder(of: file),
      keys: .top)
  }

  /// - Parameters:
  ///   - root: the mapping that is the profile.
  ///   - folder: what its paths are relative to; ends with `/` or is empty.
  static func read(
    _ root: YAMLValue, file: String, folder: String, keys: ProfileTable
  ) throws(Failure) -> Profile {
    let reader = try YAMLReader(root, file: file)
    try reader.allow(only: keys)
    var profile = Profile(file: file, folder: folder)
    for entry in reader.value.map ?? [] { profile.lines[entry.key] = entry.line }
    let person = try reader.read(Keys.person)
    profile.person = try reader.required(Keys.person.entry.name, person?.isEmpty == true ? nil : person)
    profile.zone = try reader.read(Keys.timezone) ?? profile.zone
    profile.locale = try reader.read(Keys.locale)
    profile.places = try places(reader)
    for item in try reader.read(Keys.vehicles) ?? [] {
      let vehicle = try vehicle(item, file)
      try ProfileProblem.check(vehicle, after: profile.vehicles, in: file, item.line)
      profile.vehicles.append(vehicle)
    }
    profile.calendars = try calendars(reader, profile.folder)
    for item in try reader.read(Keys.rules) ?? [] { profile.rules.append(try rule(item, file)) }
    profile.parameters = try parameters(reader)
    profile.openings = try openings(reader)
    for item in try reader.read(Keys.distances) ?? [] { profile.distances.append(try distance(item, file)) }
    profile.geocoders = try names(Keys.geocoders, reader)
    profile.roads = try names(Keys.roads, reader)
    profile.privateHosts = try names(Keys.privateHosts, reader)
    profile.lock = try reader.read(Keys.lock).map { $0.hasPrefix("/") ? $0 : folder + $0 }
    return profile
  }

  private static func folder(of file: String) -> String {
    guard let slash = file.lastIndex(of: "/") else { return "" }
    return String(file[...slash])
  }

  private static func places(_ reader: YAMLReader) throws(Failure) -> [String: Profile.PlaceText] {
    var places: [String: Profile.PlaceText] = [:]
    for entry in try reader.read(Keys.places)?.value.map ?? [] {
      if let address = entry.value.text {
        places[entry.key] = Profile.PlaceText(address: address, line: entry.line)
        continue
      }
      let fields = try YAMLReader(entry.value, file: reader.file)
      try fields.allow(only: .place)
      var coordinate: Coordinate?
      let (latitude, longitude) = (try fields.read(ProfileTable.Place.lat), try fields.read(ProfileTable.Place.lon))
      if latitude != nil || longitude != nil {
        let lat = try fields.require(ProfileTable.Place.lat)
        let lon = try fields.require(ProfileTable.Place.lon)
        coordinate = Coordinate(latitude: degrees(lat), longitude: degrees(lon))
        if coordinate == nil {
          throw Failure(
            YAMLReader.problem(
              reader.file, entry.line,
              Phrase(
                en: "\(lat),\(lon) is no point on the earth: lat is ±90, lon is ±180",
                fr: "\(lat),\(lon) n'est pas un point de la Terre : lat est ±90, lon est ±180")))
        }
      }
      places[entry.key] = Profile.PlaceText(
        address: try fields.require(ProfileTable.Place.address), coordinate: coordinate, line: entry.line)
    }
    return places
  }

  /// `distances: [{from: home, to: "Clinique du Parc, 69006 Lyon", km: 31.2, because: odometer}]`
  private static func distance(_ value: YAMLValue, _ file: String) throws(Failure) -> Profile.Distance {
    typealias Keys = ProfileTable.Distance
    let fields = try YAMLReader(value, file: file)
    try fields.allow(only: .distance)
    let km = try fields.require(Keys.km)
    guard let metres = Metres(kilometres: km), metres >= .zero, metres <= ProfileProblem.farthest else {
      throw ProfileProblem.noDistance(km, in: file, fields[Keys.km.entry.name]?.line ?? value.line)
    }
    let from = try fields.require(Keys.from)
    let to = try fields.require(Keys.to)
    if from.isEmpty || to.isEmpty || from == to { throw ProfileProblem.noWay(in: file, value.line) }
    return Profile.Distance(
      from: from, to: to, metres: metres, isOneWay: try fields.read(Keys.oneWay) ?? false,
      reason: try fields.read(Keys.because) ?? "",
      line: value.line)
  }

  private static func names(
    _ key: ProfileKey<[YAMLValue]>, _ reader: YAMLReader
  ) throws(Failure) -> [String] {
    var names: [String] = []
    for item in try reader.read(key) ?? [] {
      guard let name = item.text else {
        throw ProfileProblem.failure(
          reader.file, item.line,
          Phrase(
            en: "a name is expected, not \(item.kindName.english)",
            fr: "un nom est attendu, pas \(item.kindName.french)"),
          Phrase(
            en: "write `\(key.entry.name): \(key.entry.example)`",
            fr: "écrivez « \(key.entry.name): \(key.entry.example) »"))
      }
      names.append(name)
    }
    return names
  }

  private static func rule(_ value: YAMLValue, _ file: String) throws(Failure) -> String {
    if let name = value.text { return name }
    throw ProfileProblem.failure(
      file, value.line,
      Phrase(
        en: "the name of a rule pack is expected, not \(value.kindName.english)",
        fr: "le nom d'un paquet de règles est attendu, pas \(value.kindName.french)"),
      Phrase(en: "write `rules: [fr/bareme]`", fr: "écrivez « rules: [fr/bareme] »"))
  }

  private static func degrees(_ decimal: Decimal) -> Double { Double(decimal.description) ?? .nan }

  private static func vehicle(_ value: YAMLValue, _ file: String) throws(Failure) -> Vehicle {
    typealias Keys = ProfileTable.Vehicle
    let fields = try YAMLReader(value, file: file)
    try fields.allow(only: .vehicle)
    return Vehicle(
      id: try fields.require(Keys.id), kind: try fields.require(Keys.kind), power: try fields.read(Keys.power),
      energy: try fields.read(Keys.energy), plate: try fields.read(Keys.plate) ?? "", from: try fields.read(Keys.from),
      to: try fields.read(Keys.to))
  }

  private static func calendars(_ reader: YAMLReader, _ folder: String) throws(Failure) -> [Profile.Calendar] {
    if let value = reader[Keys.calendars.entry.name], let text = value.text {
      try refuseSlip(text, reader.file, value.line, folder)
    }
    var calendars: [Profile.Calendar] = []
    for item in try reader.read(Keys.calendars) ?? [] { calendars.append(try calendar(item, reader.file, folder)) }
    return calendars
  }

  private static func calendar(
    _ value: YAMLValue, _ profile: String, _ folder: String
  ) throws(Failure) -> Profile.Calendar {
    let place = Diagnostic.Place(file: profile, line: value.line)
    if let text = value.text {
      return Profile.Calendar(
        source: try CalendarLocation(text, at: place, in: folder, exists: LocalFiles().exists), line: value.line)
    }
    let fields = try YAMLReader(value, file: profile)
    for entry in fields.value.map ?? [] { try refuseSlip(entry.key, profile, entry.line, folder) }
    typealias Keys = ProfileTable.Calendar
    try fields.allow(only: .calendar)
    let file = try fields.read(Keys.file)
    let url = try fields.read(Keys.url)
    if file != nil, url != nil {
      throw ProfileProblem.failure(
        profile, value.line,
        Phrase(en: "a calendar has a file or a URL, not both", fr: "un agenda a un fichier ou une URL, pas les deux"),
        Phrase(en: "take one of them out", fr: "retirez l'un des deux"))
    }
    let name = try fields.read(Keys.name) ?? ""
    let kind = try fields.read(Keys.kind)?.rawValue ?? ""
    // What is called a URL is never taken for a path, which messages show.
    let source: CalendarLocation =
      if let url {
        .link(try CalendarLink(url, name: name, at: place))
      } else {
        try CalendarLocation(
          try fields.require(Keys.file), name: name, at: place, in: folder, exists: LocalFiles().exists)
      }
    return Profile.Calendar(name: name, kind: kind, source: source, line: value.line)
  }

  /// Keys that are not known and values of the wrong kind are quoted, unless they hold `://`: a link with a slip in it is
  /// refused before.
  private static func refuseSlip(_ text: String, _ file: String, _ line: Int, _ folder: String) throws(Failure) {
    if text.contains("://") { return }
    _ = try CalendarLocation(
      text, at: Diagnostic.Place(file: file, line: line), in: folder, exists: LocalFiles().exists)
  }

  private static func parameters(_ reader: YAMLReader) throws(Failure) -> [Parameter] {
    var parameters: [Parameter] = []
    for entry in try reader.read(Keys.parameters)?.value.map ?? [] {
      guard let parameter = try ParameterFile.given(entry.key, entry.value, file: reader.file, line: entry.line)
      else {
        throw ProfileProblem.failure(
          reader.file, entry.line,
          Phrase(
            en: "the parameter \"\(entry.key)\" has no value", fr: "le paramètre « \(entry.key) » n'a pas de valeur"),
          Phrase(en: "give it one, or remove the line", fr: "donnez-lui-en une, ou retirez la ligne"))
      }
      parameters.append(parameter)
    }
    return parameters
  }

  /// `ledger: {2026: {clio: {before: 2026-04-15, km: 1830, month_km: 120, elsewhere: 200}}}`
  private static func openings(_ reader: YAMLReader) throws(Failure) -> [OpeningLedger] {
    var openings: [OpeningLedger] = []
    for year in try reader.read(Keys.ledger)?.value.map ?? [] {
      guard let number = Int(year.key) else {
        throw Failure(
          YAMLReader.problem(
            reader.file, year.line,
            Phrase(en: "a year is expected, not \"\(year.key)\"", fr: "une année est attendue, pas « \(year.key) »")))
      }
      for vehicle in try YAMLReader(year.value, file: reader.file).value.map ?? [] {
        let fields = try YAMLReader(vehicle.value, file: reader.file)
        try fields.allow(only: .ledger)
        typealias Keys = ProfileTable.Ledger
        let elsewhere = try fields.read(Keys.elsewhere)
        var opening = OpeningLedger(year: number, vehicle: vehicle.key, elsewhere: elsewhere ?? .zero)
        let (before, km) = (try fields.read(Keys.before), try fields.read(Keys.km))
        opening.monthKm = try fields.read(Keys.monthKm)
        if elsewhere == nil || before != nil || km != nil || opening.monthKm != nil {
          opening.before = try fields.require(Keys.before)
          opening.km = try fields.require(Keys.km)
        }
        try ProfileProblem.check(opening, in: reader.file, vehicle.line)
        openings.append(opening)
      }
    }
    return openings
  }
}
