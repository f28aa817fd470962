import LuaSandbox
import Mileage
import Packs
import Values

/// `profile`: who drives.
final class ProfileView: RecordView {
  enum Field: String, CaseIterable, Sendable { case person, places, vehicles, parameters }

  static let schema = RecordSchema<Field>(
    "profile",
    Phrase(
      en: "Who drives. It is there without being asked for, under the name `profile`.",
      fr: "Qui conduit. Présent partout sous le nom « profile ».")
  ) { field in
    switch field {
    case .person: (.text, Phrase(en: "The person's name.", fr: "Le nom de la personne."))
    case .places:
      (
        .map(.record("place")),
        Phrase(
          en: "The profile's places by key: home, office and any other.",
          fr: "Les lieux du profil par clé : home, office et les autres.")
      )
    case .vehicles:
      (.list(.record("vehicle")), Phrase(en: "Its vehicles, in its order.", fr: "Ses véhicules, dans son ordre."))
    case .parameters:
      (
        .map(.any),
        Phrase(
          en:
            "The parameters that the profile itself sets, but those with dates: ask `parameter(name, date)` for them.",
          fr: "Les paramètres que le profil fixe lui-même, sauf ceux qui ont des dates : demandez-les par "
            + "`parameter(name, date)`.")
      )
    }
  }
  private let person: Person
  private let parameters: [String: LuaValue]

  /// - Parameter parameters: the profile's own; those with dates are not shown.
  init(_ person: Person, parameters: [Parameter]) {
    self.person = person
    var values: [String: LuaValue] = [:]
    for parameter in parameters {
      if case .undated(let value) = parameter.values { values[parameter.name] = value.luaValue(from: nil) }
    }
    self.parameters = values
  }

  var lasts: Bool { true }

  func read(_ field: Field, into answer: inout FieldAnswer) {
    switch field {
    case .person: answer.text(person.name)
    case .places: answer.map(person.places.mapValues { .object(PlaceView($0)) })
    case .vehicles: answer.list(person.vehicles.map { .object(VehicleView($0)) })
    case .parameters: answer.map(parameters)
    }
  }
}
