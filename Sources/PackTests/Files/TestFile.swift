import ICalendar
import Mileage
import Values
import YAML

/// One file of a pack's tests, `tests/*.yaml`, read whole.
package struct TestFile: Sendable {
  /// As the user can open it; stands in messages.
  var name: String
  /// What its paths are relative to; ends with `/`.
  var folder: String
  var cases: [TestCase]
}

/// One case: what happens, and what should come of it.
package struct TestCase: Sendable {
  package var name: String
  var file: String
  /// Counted from 1.
  var line: Int
  /// The file's profile under the case's own, each a mapping; nil where neither is there.
  package var profile: YAMLValue?
  /// Whether the case has a profile of its own.
  package var hasOwnProfile: Bool
  /// Values that were not known on this day are left out.
  var asOf: CivilDate?
  var golden: GoldenName?
  var distances: FixedDistances
  var input: TestInput
  var expectations: [Expectation]

  /// Where its calendars lie.
  var calendarPaths: [String] {
    if case .calendars(let calendars, _) = input { calendars.map(\.path) } else { [] }
  }
}

/// A file beside the test file that holds the statement of a whole calendar.
struct GoldenName: Sendable, Hashable {
  /// A plain name that ends with `.json`.
  var name: String
  var line: Int
}

/// What happens in a case.
enum TestInput: Sendable {
  /// - Parameter period: nil for the days of the events, and one more for the way back from a night away.
  case events([TestEvent], period: Period?)
  case calendars([TestCalendar], period: Period)
  case trip(TestTrip)

  /// Whether so little happens that every answer of the rules can be shown.
  var isSmall: Bool {
    switch self {
    case .events, .trip: true
    case .calendars: false
    }
  }
}

/// An appointment as a case writes it: a feed of its own.
struct TestEvent: Sendable {
  var feed: Feed
  var label: CalendarLabel
  /// The day on which it, or its series, starts.
  var firstDay: CivilDate
}

/// A calendar file named by a case.
struct TestCalendar: Sendable {
  var path: String
  var feed: Feed
  var label: CalendarLabel
}

/// A trip without a calendar: what a scale pays for so many kilometres.
struct TestTrip: Sendable {
  var date: CivilDate
  /// Payable.
  var metres: Metres
  /// A vehicle of the profile.
  var vehicle: String
  /// The vehicle's kilometres of the year before it.
  var ledgerKm: Decimal
  var line: Int
}
