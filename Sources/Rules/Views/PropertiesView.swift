import ICalendar
import LuaSandbox

/// `event.properties`: any property by its name, case aside, as text; the first where it is repeated, nil where there is none.
///
/// For what has no field of its own: `event.properties["X-GWSHOW-AS"]`. `pairs` gives the names in upper case.
final class PropertiesView: HostObject {
  static let mapType = ObjectType.map("properties")
  private let event: CalendarEvent

  var type: ObjectType { Self.mapType }
  var keys: [String] { event.propertyNames }

  init(_ event: CalendarEvent) { self.event = event }

  func read(key: String, into answer: inout FieldAnswer) throws {
    if let text = event.property(key) { answer.beginning(of: text) }
  }
}
