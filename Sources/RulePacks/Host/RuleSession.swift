import LuaSandbox
import Mileage
import Values

/// What the host functions work on while one rule runs, and what they note down for its decision.
final class RuleSession {
  let person: Mileage.Person
  private let parameters: ParameterLayers
  /// Looked up in the rule that is running.
  private(set) var used: [ParameterUse] = []
  private(set) var remarks: [Diagnostic] = []
  /// What host functions read for the rule.
  var hostReads: HostReads = []
  private var values: [Key: Known] = [:]

  private struct Key: Hashable {
    var name: String
    var date: CivilDate?
  }

  private struct Known {
    var value: LuaValue
    var use: ParameterUse
    var remark: Diagnostic?
  }

  init(person: Mileage.Person, parameters: ParameterLayers) {
    self.person = person
    self.parameters = parameters
  }

  func begin() {
    if !used.isEmpty { used = [] }
    if !remarks.isEmpty { remarks = [] }
    hostReads = []
  }

  /// The value as Lua sees it; made once a name and date, so that a list keeps what was worked out from it.
  func parameter(_ name: String, on date: CivilDate?) throws -> LuaValue {
    let key = Key(name: name, date: date)
    let known = try values[key] ?? look(name, date)
    values[key] = known
    note(known.use)
    if let remark = known.remark, !remarks.contains(remark) { remarks.append(remark) }
    return known.value
  }

  func note(_ use: ParameterUse) {
    if !used.contains(use) { used.append(use) }
  }

  func remark(_ text: String) {
    remarks.append(Diagnostic(.warning, "rule-remark", Phrase(rule: text)))
  }

  private func look(_ name: String, _ date: CivilDate?) throws -> Known {
    let found: ParameterLayers.Found
    do {
      found = try parameters.find(name, on: date)
    } catch {
      throw HostError(error.message)
    }
    let use = ParameterUse(
      name: name, layer: found.layer, validFrom: found.value.validFrom, reference: found.value.reference)
    return Known(
      value: found.value.value.luaValue(from: ParameterOrigin(use, self)), use: use,
      remark: found.value.keptAfter.map { Self.kept(name, after: $0, date) })
  }

  private static func kept(_ name: String, after last: CivilDate, _ date: CivilDate?) -> Diagnostic {
    let year = date?.year ?? last.year
    return Diagnostic(
      .warning, "scale-not-published",
      Phrase(
        en: "the values of \"\(name)\" are not published for \(year): those of \(last.year) are used",
        fr: "les valeurs de « \(name) » ne sont pas publiées pour \(year) : celles de \(last.year) sont appliquées"),
      advice: Phrase(
        en: "compute the statement anew once they are published",
        fr: "recalculez le relevé une fois qu'elles seront publiées"), concernsWhole: true)
  }
}
