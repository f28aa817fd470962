import LuaSandbox
import Mileage

/// `profile`: who drives.
final class ProfileView: RecordView<ProfileView.Field> {
  enum Field: String, CaseIterable, Sendable { case person, places, vehicles, parameters }

  static let schema = RecordSchema<Field>("profile")
  private let person: Mileage.Person
  private let parameters: [String: LuaValue]

  /// - Parameter parameters: the profile's own, which have one value for all days.
  init(_ person: Mileage.Person, parameters: [Parameter]) {
    self.person = person
    var values: [String: LuaValue] = [:]
    for parameter in parameters {
      if case .undated(let value) = parameter.values { values[parameter.name] = value.luaValue(from: nil) }
    }
    self.parameters = values
    super.init(Self.schema)
  }

  override var lasts: Bool { true }

  override func read(_ field: Field, into answer: inout FieldAnswer) {
    switch field {
    case .person: answer.text(person.name)
    case .places: answer.object(MapView(person.places.mapValues { .object(PlaceView($0)) }))
    case .vehicles: answer.object(ListView(person.vehicles.map { .object(VehicleView($0)) }))
    case .parameters: answer.object(MapView(parameters))
    }
  }
}
