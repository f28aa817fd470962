import LuaSandbox
import Mileage
import Values

/// Date-times in Lua: the clock of the person's zone in the fields, elapsed seconds between two.
enum TimeBox {
  private enum ClockField: String, CaseIterable {
    case hour, minute, date
    case lastDate = "last_date"
  }

  static let document = BoxDocument(
    name: "date-time", type: .time,
    summary: Phrase(
      en: "A moment, by the clock of the person's zone. Two are compared by `<`, `<=`, `==`.",
      fr: "Un instant, à l'heure du fuseau de la personne. Deux instants se comparent par `<`, `<=`, `==`."),
    fields: fieldDocuments(CalendarField.self) { (.integer, $0.summary) }
      + fieldDocuments(ClockField.self) { field in
        switch field {
        case .hour: (.integer, Phrase(en: "The hour, 0 to 23.", fr: "L'heure, de 0 à 23."))
        case .minute: (.integer, Phrase(en: "The minute, 0 to 59.", fr: "La minute, de 0 à 59."))
        case .date: (.date, Phrase(en: "The day alone.", fr: "Le jour seul."))
        case .lastDate:
          (
            .date,
            Phrase(
              en: "The last day that something ending then touches: at midnight the day before.",
              fr: "Le dernier jour qu'occupe ce qui finit à cet instant : à minuit, la veille.")
          )
        }
      },
    operators: [
      .init("-", .time, .integer, Phrase(en: "The seconds between them.", fr: "Les secondes qui les séparent.")),
      .init(
        "-", .integer, .time,
        Phrase(en: "So many seconds before: `- minutes(15)`.", fr: "Ce nombre de secondes avant : `- minutes(15)`.")),
      .init(
        "+", .integer, .time,
        Phrase(en: "So many seconds after: `+ hours(2)`.", fr: "Ce nombre de secondes après : `+ hours(2)`.")),
      .init("..", .text, .text, Phrase(en: "As 2026-10-06T09:30:00.", fr: "Comme 2026-10-06T09:30:00.")),
    ])

  static let type = BoxType(
    document.name, fields: document.fields.map(\.name), read: read, text: { text($0) ?? "" }, operate: operate)

  /// The instant counts for comparing and subtracting, the local time for the fields.
  static func box(_ time: ZonedTime) -> Box { Box(type, Int64(time.instant.seconds), Int64(time.local.seconds)) }

  /// `2026-10-06T09:00:00`; nil for a box of another type.
  static func text(_ box: Box) -> String? { box.type == type ? local(box).description : nil }

  static func isTime(_ value: LuaValue) -> Bool {
    if case .box(let box) = value { box.type == type } else { false }
  }

  private static func local(_ box: Box) -> LocalTime { LocalTime(seconds: Int(box.second)) }

  private static func read(_ field: Int, _ box: Box) -> LuaValue {
    let time = local(box)
    if field < CalendarField.all.count { return .integer(Int64(CalendarField.all[field].read(time.date))) }
    switch field - CalendarField.all.count {
    case 0: return .integer(Int64(time.hour))
    case 1: return .integer(Int64(time.minute))
    case 2: return .box(DateBox.box(time.date))
    default: return .box(DateBox.box(LocalTime(seconds: time.seconds - 1).date))
    }
  }

  private static func operate(_ operation: BoxType.Operation, _ left: LuaValue, _ right: LuaValue) throws -> LuaValue {
    if case .box(let a) = left, case .box(let b) = right, a.type == type, b.type == type {
      switch operation {
      case .subtract: return .integer(a.first - b.first)
      case .equal: return .boolean(a.first == b.first)
      case .less: return .boolean(a.first < b.first)
      case .lessOrEqual: return .boolean(a.first <= b.first)
      default: break
      }
    }
    switch (operation, left, right) {
    case (.add, .box(let time), .integer(let seconds)), (.add, .integer(let seconds), .box(let time)):
      return try moved(time, by: seconds)
    case (.subtract, .box(let time), .integer(let seconds)) where seconds > .min: return try moved(time, by: -seconds)
    default: throw refusal(left, right)
    }
  }

  private static func moved(_ time: Box, by seconds: Int64) throws -> LuaValue {
    guard seconds.magnitude < 1 << 40, time.first.magnitude < 1 << 50 else { throw refusal(.box(time), .nothing) }
    return .box(Box(type, time.first + seconds, time.second + seconds))
  }

  private static func refusal(_ left: LuaValue, _ right: LuaValue) -> HostError {
    let dates = DateBox.date(left) != nil || DateBox.date(right) != nil
    let hint = dates ? "; take the day of the date-time, its field date, to compare it with a date" : ""
    return HostError("date-time: two can be compared and subtracted, and seconds added to one (hours(2))\(hint)")
  }
}
