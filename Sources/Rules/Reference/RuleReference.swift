import LuaSandbox
import Mileage
import Packs
import Values

/// The rule API in words: what the tables that build the sandbox say of it.
///
/// Everything that is written about the API, for people or for their editors, is made from here.
package enum RuleReference {
  /// The questions, in the order in which a trip meets them.
  package static let rules: [RuleDocument] = RuleName.allCases.map(\.document)

  package static let records: [RecordDocument] = [
    EventView.schema.document, AttendeeView.schema.document, CalendarView.schema.document, PointView.schema.document,
    ConferenceView.schema.document, StructuredLocationView.schema.document,
    PlaceView.schema.document, StopView.schema.document, DayView.schema.document, LegView.schema.document,
    TripView.schema.document, VehicleView.schema.document, LedgerView.schema.document, OpeningView.schema.document,
    TallyView.schema.document, SumsView.schema.document,
    PeriodView.schema.document,
    StatementView.schema.document, ProfileView.schema.document,
  ]

  package static let boxes: [BoxDocument] = [
    DateBox.document, TimeBox.document, DecimalBox.document, MoneyBox.document,
  ]

  /// The engine's own functions, by name.
  package static let functions: [FunctionDocument] = RuleFunctionEntry.all.map(\.document).sorted { $0.name < $1.name }

  /// Parameters that the engine looks up itself: over which days and vehicles kilometres add up, and when days end.
  package static let engineParameters: Set<String> = [
    ParameterLayers.yearStart, ParameterLayers.namedYears, ParameterLayers.ledgerOwner, ParameterLayers.dayEnds,
  ]

  /// What the sandbox offers of its own that no other Lua has; the rest of its names are Lua's.
  static let additions: [OfferedName] = OfferedName.all.filter { ["require", "rule", "verdict"].contains($0.name) }

  /// Lua's own names that rules see: `pairs`, `string.find`.
  package static let lua: [OfferedName] = OfferedName.all.filter { !["require", "rule", "verdict"].contains($0.name) }

  /// Lua's libraries that rules do not see.
  static let closedLibraries = ["coroutine", "debug", "io", "os", "package"]

  /// What the generated files begin with.
  package static let origin =
    "Written from the tables that build the sandbox (IZIKA_RECORD=1 swift test --filter Reference)."
}
