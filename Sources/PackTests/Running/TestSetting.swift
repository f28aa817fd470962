import Mileage
import Packs
import Rules
import Values

/// Who drives, by which rules and on which map, in a case.
package struct TestSetting: Sendable {
  /// The pack under test first, then the layers below it.
  package var packs: [Pack]
  var person: Person
  /// The profile's own.
  var parameters: [Parameter]
  var map: Map
  /// What is to be said of the profile.
  var diagnostics: [Diagnostic]

  init(
    packs: [Pack], person: Person, parameters: [Parameter], map: Map,
    diagnostics: [Diagnostic] = []
  ) {
    self.packs = packs
    self.person = person
    self.parameters = parameters
    self.map = map
    self.diagnostics = diagnostics
  }

  /// The rules in a virtual machine of their own, so that no case sees what another left behind.
  /// - Throws: a ``Failure`` when a pack does not load.
  func decisions(_ layers: ParameterLayers) throws(Failure) -> LuaDecisions {
    try LuaDecisions(
      packs: packs, parameters: layers, person: person, profile: parameters,
      map: map)
  }

  /// - Throws: a ``Failure`` when a pack does not load.
  func checkLoading() throws(Failure) { _ = try decisions(layers(asOf: nil)) }

  func layers(asOf: CivilDate?) -> ParameterLayers {
    ParameterLayers(profile: parameters, packs: packs, asOf: asOf)
  }
}
