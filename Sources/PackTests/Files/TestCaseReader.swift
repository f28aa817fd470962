import ICalendar
import Mileage
import System
import Values
import YAML

/// Reads one case of a test file, over what the file says for all of its cases.
struct TestCaseReader {
  let files: any FileReading
  let file: String
  /// The pack's folder; calendars are relative to its folder `tests`.
  let pack: String
  var profile: YAMLValue?
  var distances: [FixedDistances.Entry] = []
  var asOf: CivilDate?

  static let inputs = ["event", "day", "calendar", "trip"]

  func read(_ value: YAMLValue) throws(Failure) -> TestCase {
    let reader = try YAMLReader(value, file: file)
    try reader.allow(
      only: ["name", "profile", "distances", "as_of", "date", "period", "golden"] + Self.inputs + ExpectationReader.keys
    )
    let own = try distances(reader)
    var test = TestCase(
      name: try reader.required("name", reader.text("name")), file: file, line: value.line,
      profile: try merged(reader), hasOwnProfile: reader["profile"] != nil, asOf: try reader.date("as_of") ?? asOf,
      golden: try golden(reader), distances: FixedDistances(layers: [own, distances]),
      input: try input(reader), expectations: try ExpectationReader(file: file).read(reader))
    if case .calendars = test.input {
    } else if let golden = test.golden {
      throw Failure(
        TestProblem.at(
          file, golden.line,
          Phrase(en: "`golden` is for a whole calendar", fr: "« golden » demande un agenda entier"),
          advice: Phrase(
            en: "name a `calendar`, or write what you expect under `trips`",
            fr: "nommez un « calendar », ou écrivez ce que vous attendez sous « trips »")))
    }
    guard !test.expectations.isEmpty || test.golden != nil else {
      throw Failure(TestProblem.expectsNothing(file, value.line))
    }
    test.name = TerminalText.neutral(test.name)
    return test
  }

  /// The case's keys stand in the place of the file's.
  private func merged(_ reader: YAMLReader) throws(Failure) -> YAMLValue? {
    guard let own = reader["profile"] else { return profile }
    return (try YAMLReader(own, file: file)).value.over(profile)
  }

  func distances(_ reader: YAMLReader) throws(Failure) -> [FixedDistances.Entry] {
    var distances: [FixedDistances.Entry] = []
    for item in try reader.list("distances") ?? [] {
      let fields = try YAMLReader(item, file: file)
      try fields.allow(only: ["from", "to", "metres"])
      let metres = try fields.required("metres", fields.integer("metres"))
      guard (0...100_000_000).contains(metres) else {
        throw Failure(
          TestProblem.at(
            file, item.line,
            Phrase(en: "\(metres) m is no distance by road", fr: "\(metres) m n'est pas une distance par la route")))
      }
      distances.append(
        FixedDistances.Entry(
          from: try fields.required("from", fields.text("from")), to: try fields.required("to", fields.text("to")),
          metres: Metres(metres), at: "\(file):\(item.line)"))
    }
    return distances
  }

  private func golden(_ reader: YAMLReader) throws(Failure) -> GoldenName? {
    guard let value = reader["golden"] else { return nil }
    // Written by --update: a pack of somebody else must not choose another folder.
    guard let name = value.text, name.hasSuffix(".json"), !name.hasPrefix("."), !name.contains("/") else {
      throw Failure(
        TestProblem.wrong(
          file, value.line, "golden",
          Phrase(
            en: "the name of a .json file in this folder", fr: "le nom d'un fichier .json de ce dossier"), value))
    }
    return GoldenName(name: name, line: value.line)
  }

  // MARK: - What happens

  private func input(_ reader: YAMLReader) throws(Failure) -> TestInput {
    let given = Self.inputs.filter { reader[$0] != nil }
    guard given.count == 1, let value = reader[given[0]] else {
      throw Failure(TestProblem.inputs(file, reader.value.line, given: given))
    }
    let period = try period(reader)
    let events = TestEventReader(file: file, date: try reader.date("date"))
    switch given[0] {
    case "event": return .events([try events.read(value, number: 1)], period: period)
    case "day":
      var read: [TestEvent] = []
      for item in try reader.required("day", reader.list("day")) {
        read.append(try events.read(item, number: read.count + 1))
      }
      return .events(read, period: period)
    case "trip": return .trip(try trip(value))
    default:
      let days = try reader.required("period", period)
      return .calendars(try calendars(value), period: days)
    }
  }

  private func period(_ reader: YAMLReader) throws(Failure) -> Period? {
    guard let value = reader["period"] else { return nil }
    if let text = value.text, let period = Period(text) { return period }
    let expected = Phrase(
      en: "a month such as 2026-10, a year, or {from, to}", fr: "un mois comme 2026-10, une année, ou {from, to}")
    guard value.map != nil else { throw Failure(TestProblem.wrong(file, value.line, "period", expected, value)) }
    let fields = try YAMLReader(value, file: file)
    try fields.allow(only: ["from", "to"])
    let period = Period(
      from: try fields.required("from", fields.date("from")), to: try fields.required("to", fields.date("to")))
    guard period.from < period.to else {
      throw Failure(
        TestProblem.at(
          file, value.line,
          Phrase(
            en: "`from` \(period.from) must be before `to` \(period.to); `to` is excluded",
            fr: "« from » \(period.from) doit précéder « to » \(period.to) ; « to » est exclu")))
    }
    return period
  }

  private func calendars(_ value: YAMLValue) throws(Failure) -> [TestCalendar] {
    var calendars: [TestCalendar] = []
    for item in value.list ?? [value] {
      guard let name = item.text, !name.contains("://") else {
        throw Failure(
          TestProblem.wrong(
            file, item.line, "calendar",
            Phrase(en: "a file, its path relative to this one", fr: "un fichier, son chemin relatif à celui-ci"), item))
      }
      calendars.append(try calendar(name, item.line))
    }
    return calendars
  }

  private func calendar(_ name: String, _ line: Int) throws(Failure) -> TestCalendar {
    guard let path = Self.withinPack(name) else {
      throw Failure(
        TestProblem.at(
          file, line,
          Phrase(
            en: "the calendar \"\(name)\" lies outside of the pack", fr: "l'agenda « \(name) » est hors du paquet"),
          advice: Phrase(
            en: "put it into the pack's folder: a pack is tested by what travels with it",
            fr: "mettez-le dans le dossier du paquet : un paquet se teste avec ce qui voyage avec lui")))
    }
    do throws(Failure) {
      let feed = try Feed(try files.read(path, of: pack, most: Self.mostOfCalendar), name: name)
      let errors = feed.diagnostics.filter { $0.severity == .error }
      if !errors.isEmpty { throw Failure(errors) }
      let last = name.split(separator: "/").last.map(String.init) ?? name
      return TestCalendar(
        path: pack + path, feed: feed,
        label: CalendarLabel(name: feed.name.isEmpty ? last : feed.name, owner: feed.owner))
    } catch {
      // Where the calendar is named is what the author of the test can mend.
      var failure = error
      for index in failure.diagnostics.indices {
        let message = failure.diagnostics[index].message
        failure.diagnostics[index].message = Phrase(
          en: "\(name): \(message.english)", fr: "\(name) : \(message.french)")
        failure.diagnostics[index].place = Diagnostic.Place(file: file, line: line)
      }
      throw failure
    }
  }

  private static let mostOfCalendar = 16 << 20

  /// A path that is relative to the folder `tests`, from the pack's own folder; nil where it leads out of that.
  private static func withinPack(_ name: String) -> String? {
    if name.hasPrefix("/") { return nil }
    var parts: [Substring] = ["tests"]
    for part in name.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }

  private func trip(_ value: YAMLValue) throws(Failure) -> TestTrip {
    let fields = try YAMLReader(value, file: file)
    try fields.allow(only: ["date", "km", "vehicle", "ledger_km"])
    let km = try fields.required("km", fields.decimal("km"))
    let before = try fields.decimal("ledger_km") ?? .zero
    guard !km.isNegative, !before.isNegative, let metres = try? (km * Decimal(1_000)).exactInt,
      metres <= 1_000_000_000
    else {
      throw Failure(
        TestProblem.at(
          file, value.line,
          Phrase(
            en: "kilometres are a number from 0 with at most three decimals",
            fr: "les kilomètres sont un nombre à partir de 0 avec trois décimales au plus")))
    }
    return TestTrip(
      date: try fields.required("date", fields.date("date")), metres: Metres(metres),
      vehicle: try fields.required("vehicle", fields.text("vehicle")), ledgerKm: before, line: value.line)
  }
}

extension YAMLValue {
  /// This mapping's entries, and those of `other` whose keys it does not have.
  package func over(_ other: YAMLValue?) -> YAMLValue {
    guard let own = map, let others = other?.map else { return self }
    let keys = Set(own.map(\.key))
    return YAMLValue(.map(own + others.filter { !keys.contains($0.key) }), line: line)
  }
}
