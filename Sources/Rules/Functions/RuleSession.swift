import LuaSandbox
import Mileage
import Packs
import Values

/// What the host functions work on while one rule runs, and what they note down for its decision.
final class RuleSession {
  let person: Person
  private let parameters: ParameterLayers
  private let packs: [Manifest]
  private let map: Map?
  // Unchecked: one thread runs a rule, and nothing here calls out while it is changed. Every question begins here.
  /// Whether the rule that is running is `distance`: it is not asked by itself.
  @exclusivity(unchecked) private var isDistance = false
  /// Ways that the rule asked about and of which nobody knows yet whether the `distance` rule or a correction fixes them: a rule
  /// cannot be asked while another runs. It is then asked anew, which it cannot tell.
  @exclusivity(unchecked) private var waiting: [Way] = []
  /// What is known of such ways, while the rule is asked anew.
  @exclusivity(unchecked) var settled: [Way: Settled] = [:]
  /// Whether somebody must be asked before the roads.
  var asksFirst = false
  /// What the tests of a pack fix.
  var given: ((Leg) -> RoadDistance?)?
  /// Looked up in the rule that is running.
  @exclusivity(unchecked) private(set) var used: [ParameterUse] = []
  /// What the map answered to the rule that is running.
  @exclusivity(unchecked) private(set) var found: [LookUp] = []
  @exclusivity(unchecked) private(set) var remarks: [Diagnostic] = []
  /// What host functions read for the rule.
  @exclusivity(unchecked) var hostReads: HostReads = []
  /// Bytes of all remarks of the run.
  private var remarkBytes = 0
  private var values: [Key: Known] = [:]
  /// By what was found: the days of a year share its values.
  private var made: [[ParameterUse]: LuaValue] = [:]
  private var located: [String: Place] = [:]
  private var kinds: [String: PlaceKind] = [:]

  private struct Key: Hashable {
    var name: String
    var date: CivilDate?
  }

  private struct Known {
    var value: LuaValue
    /// What every look-up rests on; a mapping to which several layers add notes its keys as they are read.
    var uses: [ParameterUse]
    var remark: Diagnostic?
  }

  /// Remarks that one rule may make, and bytes that those of a run may have: a statement shows them all.
  private static let mostRemarks = 50
  private static let mostRemarkBytes = 8 << 20
  /// Questions that one rule may ask the map: a service of the network may have to answer each.
  private static let mostQuestions = 50
  /// A rule may ask for any day, and for any place: what is remembered of them is let go of at so many.
  private static let mostRemembered = 4_096

  /// - Parameter map: nil where there is none to ask.
  init(person: Person, parameters: ParameterLayers, packs: [Manifest], map: Map?) {
    self.person = person
    self.parameters = parameters
    self.packs = packs
    self.map = map
  }

  /// A way between two places that a rule asked about.
  struct Way: Hashable {
    var from: Place
    var to: Place
  }

  /// Who tells the length of such a way.
  enum Settled {
    /// The profile, else the roads.
    case open
    /// A correction or a rule; nil where the rule failed, so that nobody does.
    case fixed(RoadDistance?)
  }

  func begin(_ rule: RuleName) {
    isDistance = rule == .distance
    if !settled.isEmpty { settled = [:] }
    if !used.isEmpty { used.removeAll(keepingCapacity: true) }
    if !found.isEmpty { found = [] }
    if !remarks.isEmpty { remarks = [] }
    hostReads = []
  }

  /// Fuel for looking a parameter up, on top of what every function costs: most were looked up before.
  func cost(ofLookingUp name: String, on date: CivilDate?) -> Int {
    let noting = used.count / 4
    if values[Key(name: name, date: date)] != nil { return noting }
    // The nearest of all names is looked for.
    if parameters.parameter(name) == nil { return noting + parameters.count * (200 + 10 * min(64, name.utf8.count)) }
    return noting + 500 + 20 * parameters.mergedSize(of: name)
  }

  /// The value as Lua sees it; made once, so that a list keeps what was worked out from it.
  func parameter(_ name: String, on date: CivilDate?) throws -> LuaValue {
    let key = Key(name: name, date: date)
    let known: Known
    if let found = values[key] {
      known = found
    } else {
      known = try look(name, date)
      if values.count >= Self.mostRemembered { values.removeAll(keepingCapacity: true) }
      values[key] = known
    }
    for use in known.uses { note(use) }
    if let remark = known.remark, !remarks.contains(remark) { remarks.append(remark) }
    return known.value
  }

  func note(_ use: ParameterUse) {
    if !used.contains(use) { used.append(use) }
  }

  // MARK: The map

  /// The map, for a function that the calling pack has declared.
  func map(_ function: String, pack: Int) throws -> Map {
    let manifest = packs[pack]
    guard manifest.needs.contains(function) else {
      throw HostError(Undeclared.message(function, manifest).asRuleText)
    }
    guard let map else {
      throw HostError(Self.noMap(function).asRuleText)
    }
    return map
  }

  /// - Throws: for a question that the rule has not asked before, after many others.
  private func admit(_ function: String, _ arguments: [String]) throws {
    guard found.count >= Self.mostQuestions,
      !found.contains(where: { $0.function == function && $0.arguments == arguments })
    else { return }
    throw Self.tooMany(function)
  }

  private static func tooMany(_ function: String) -> HostError {
    HostError(
      Phrase(
        en: "\(function): more than \(mostQuestions) questions to the map in one call",
        fr: "\(function) : plus de \(mostQuestions) questions à la carte en un appel"
      ).asRuleText)
  }

  /// What a text is; read once, for a calendar repeats its places.
  func kind(of text: String) throws -> PlaceKind {
    if let known = kinds[text] { return known }
    guard let map else { throw HostError(Self.noMap("place_kind").asRuleText) }
    let kind = map.geocoder.kind(of: text)
    if kinds.count >= Self.mostRemembered { kinds.removeAll(keepingCapacity: true) }
    kinds[text] = kind
    return kind
  }

  private static func noMap(_ function: String) -> Phrase {
    Phrase(
      en: "\(function): there is no map here; only a calendar's evaluation has one",
      fr: "\(function) : il n'y a pas de carte ici ; seule l'évaluation d'un agenda en a une")
  }

  /// The place that a text names; one of the profile's own where it names that.
  func locate(_ text: String, _ map: Map) throws -> Place {
    try admit("locate", [text])
    let place = located[text] ?? look(text, map)
    if located.count >= Self.mostRemembered { located.removeAll(keepingCapacity: true) }
    located[text] = place
    note(LookUp(place, named: text))
    return place
  }

  private func look(_ text: String, _ map: Map) -> Place {
    // What a rule that answers the word means.
    if text == "home" || text == "office", let base = person.places[text] { return base }
    let found = map.geocoder.find(text, near: person.home?.found.coordinate)
    let place = Place(kind: .stop, label: text, address: text, found: found)
    let keys = person.places.keys.sorted { Self.rank($0) < Self.rank($1) }
    return keys.lazy.compactMap { self.person.places[$0] }.first { $0.isSamePlace(as: place) } ?? place
  }

  /// Home and office come first, as they do where the engine looks for a stop's place.
  private static func rank(_ key: String) -> (Int, String) {
    switch key {
    case "home": (0, key)
    case "office": (1, key)
    default: (2, key)
    }
  }

  /// The ways that must be settled before the rule can be asked anew; nil where there is none.
  func takeWaiting() -> [Way]? {
    if waiting.isEmpty { return nil }
    defer { waiting = [] }
    return waiting
  }

  /// What the statement would count. Nil when an end has no coordinates, and when no road is known.
  func distance(_ from: Endpoint, _ to: Endpoint, _ map: Map) throws -> Metres? {
    try admit("distance_between", [from.text, to.text])
    let way = Way(from: from.place, to: to.place)
    if asksFirst, !isDistance {
      guard let known = settled[way] else {
        if waiting.count + found.count >= Self.mostQuestions { throw Self.tooMany("distance_between") }
        if !waiting.contains(way) { waiting.append(way) }
        throw HostError("distance_between: asked anew")
      }
      if case .fixed(let distance) = known { return note(distance, from, to) }
    }
    let leg = Leg(from: from.place, to: to.place)
    if let distance = given?(leg) { return note(distance, from, to) }
    if let index = DeclaredDistance.find(leg, in: person.distances) {
      let declared = person.distances[index]
      return note(
        RoadDistance(metres: declared.metres, source: "declared", version: "profile"), from, to, declared: index)
    }
    var distance: RoadDistance?
    if let start = from.end, let end = to.end, let found = map.roads.roads([RoadEnds(from: start, to: end)]).first {
      distance = found.distance
      for refusal in found.refusals + [found.missing].compactMap(\.self) {
        var remark = refusal(from.text, to.text)
        // What is not known is the rule's to mend. Every rule that asks for this way would say it.
        remark.severity = .warning
        remark.concernsWhole = true
        if !remarks.contains(remark) { remarks.append(remark) }
      }
    }
    return note(distance, from, to)
  }

  private func note(_ distance: RoadDistance?, _ from: Endpoint, _ to: Endpoint, declared: Int? = nil) -> Metres? {
    var lookUp = LookUp(from, to, distance, passesRule: isDistance)
    lookUp.declared = declared
    note(lookUp)
    return distance?.metres
  }

  private func note(_ lookUp: LookUp) {
    if !found.contains(lookUp) { found.append(lookUp) }
  }

  /// - Parameter once: whether it is about the statement, and not about the trip or event that is asked about.
  /// - Throws: for more remarks than anybody would read.
  func remark(_ text: String, once: Bool = false) throws {
    let given = Phrase(rule: text)
    let remark = Phrase(
      en: TextLimit.cut(given.english, to: TextLimit.remark), fr: TextLimit.cut(given.french, to: TextLimit.remark))
    remarkBytes += remark.english.utf8.count + remark.french.utf8.count
    guard remarks.count < Self.mostRemarks, remarkBytes <= Self.mostRemarkBytes else {
      throw HostError(
        remarks.count < Self.mostRemarks
          ? Phrase(
            en: "remark: the remarks of this statement are more than \(Self.mostRemarkBytes >> 20) MB",
            fr: "remark : les remarques de ce relevé dépassent \(Self.mostRemarkBytes >> 20) Mo"
          ).asRuleText
          : Phrase(
            en: "remark: more than \(Self.mostRemarks) remarks in one call",
            fr: "remark : plus de \(Self.mostRemarks) remarques en un appel"
          ).asRuleText)
    }
    remarks.append(Diagnostic(.warning, .ruleRemark, remark, concernsWhole: once))
  }

  private func look(_ name: String, _ date: CivilDate?) throws -> Known {
    let found: ParameterLayers.Found
    do {
      found = try parameters.find(name, on: date)
    } catch {
      throw HostError(error.message.asRuleText)
    }
    let uses = found.parts.map { ParameterUse(name, $0) }
    let value = made[uses] ?? luaValue(found, uses)
    made[uses] = value
    var known = Known(value: value, uses: uses)
    if uses.count > 1, case .object(let object) = value, object is MapView { known.uses = [] }
    known.remark = found.parts.lazy.compactMap(\.value.keptAfter).first.map { Self.kept(name, after: $0, date) }
    return known
  }

  private func luaValue(_ found: ParameterLayers.Found, _ uses: [ParameterUse]) -> LuaValue {
    switch found.merged {
    case nil: return found.parts[0].value.value.luaValue(from: ParameterOrigin(uses, self))
    case .list(let words): return ParameterValue.list(words).luaValue(from: ParameterOrigin(uses, self))
    case .map(let keys):
      var values: [String: LuaValue] = [:]
      var origins: [String: ParameterOrigin] = [:]
      for (key, content) in keys {
        var use = uses[content.part]
        use.key = key
        use.at = ParameterUse.place(found.parts[content.part].file, content.line)
        let origin = ParameterOrigin([use], self)
        origins[key] = origin
        values[key] = content.value?.luaValue(from: origin)
      }
      // A key that nobody has is missing by the word of all.
      return .object(MapView(values, origin: ParameterOrigin(uses, self), origins: origins))
    }
  }

  private static func kept(_ name: String, after last: CivilDate, _ date: CivilDate?) -> Diagnostic {
    let year = date?.year ?? last.year
    return Diagnostic(
      .warning, .scaleNotPublished,
      Phrase(
        en: "the values of \"\(name)\" are not published for \(year): those of \(last.year) are used",
        fr: "les valeurs de « \(name) » ne sont pas publiées pour \(year) : celles de \(last.year) sont appliquées"),
      advice: Phrase(
        en: "compute the statement anew once they are published",
        fr: "recalculez le relevé une fois qu'elles seront publiées"), concernsWhole: true)
  }
}

extension ParameterUse {
  fileprivate init(_ name: String, _ part: ParameterLayers.Found.Part) {
    self.init(
      name: name, layer: part.layer, validFrom: part.value.validFrom, knownFrom: part.value.knownFrom,
      reference: part.value.reference, at: Self.place(part.file, part.value.line))
  }

  fileprivate static func place(_ file: String, _ line: Int) -> String { line > 0 ? "\(file):\(line)" : file }
}

/// A pack uses a function that it must declare, and does not.
private enum Undeclared {
  static func message(_ function: String, _ manifest: Manifest) -> Phrase {
    guard !manifest.file.isEmpty else {
      return Phrase(
        en: "\(function): a single file cannot declare that it needs it; make a pack of it, a folder whose pack.yaml "
          + "says `needs: [\(function)]`",
        fr: "\(function) : un fichier seul ne peut pas déclarer ce besoin ; faites-en un paquet, un dossier dont le "
          + "pack.yaml dit « needs: [\(function)] »")
    }
    let line = "needs: [\((manifest.needs + [function]).joined(separator: ", "))]"
    return Phrase(
      en: "\(function): the pack does not declare that it needs it; write `\(line)` in \(manifest.file)",
      fr: "\(function) : le paquet ne déclare pas ce besoin ; écrivez « \(line) » dans \(manifest.file)")
  }
}

/// What host functions read of an event on a rule's behalf: fields that the rule itself did not name.
struct HostReads: OptionSet, Hashable {
  let rawValue: UInt8

  /// `mentions(event, words)`.
  static let search = HostReads(rawValue: 1)
  /// `my_answer(event)`.
  static let invitation = HostReads(rawValue: 2)

  /// `amounts(event, words)`.
  static let amounts = HostReads(rawValue: 4)

  /// As decisions list them.
  var names: [String] {
    (contains(.search) ? ["event.categories"] : [])
      + (contains(.search) || contains(.amounts) ? ["event.description", "event.summary"] : [])
      + (contains(.invitation) ? ["event.attendees", "event.organizer"] : [])
  }
}
