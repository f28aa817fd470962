import LuaSandbox
import Values

/// Days in Lua: `trip.date.year`, `a - b` in days, `date + 1`.
enum DateBox {
  static let document = BoxDocument(
    name: "date", type: .date,
    summary: Phrase(
      en: "A day, without a time: `date(\"2026-10-06\")`. Two are compared by `<`, `<=`, `==`.",
      fr: "Un jour, sans heure : `date(\"2026-10-06\")`. Deux jours se comparent par `<`, `<=`, `==`."),
    fields: fieldDocuments(CalendarField.self) { (.integer, $0.summary) },
    operators: [
      .init("-", .date, .integer, Phrase(en: "The days between them.", fr: "Les jours qui les séparent.")),
      .init("-", .integer, .date, Phrase(en: "So many days before.", fr: "Ce nombre de jours avant.")),
      .init("+", .integer, .date, Phrase(en: "So many days after.", fr: "Ce nombre de jours après.")),
      .init("..", .text, .text, Phrase(en: "As 2026-10-06.", fr: "Comme 2026-10-06.")),
    ])

  static let type = BoxType(
    document.name, fields: document.fields.map(\.name), read: read, text: { date(.box($0))?.description ?? "" },
    operate: operate)

  static func box(_ date: CivilDate) -> Box { Box(type, Int64(date.dayNumber)) }

  /// Nil for anything but a day.
  static func date(_ value: LuaValue) -> CivilDate? {
    guard case .box(let box) = value, box.type == type else { return nil }
    return CivilDate(dayNumber: Int(box.first))
  }

  private static func read(_ field: Int, _ box: Box) -> LuaValue {
    .integer(Int64(CalendarField.all[field].read(CivilDate(dayNumber: Int(box.first)))))
  }

  private static func operate(_ operation: BoxType.Operation, _ left: LuaValue, _ right: LuaValue) throws -> LuaValue {
    if let a = date(left), let b = date(right) {
      switch operation {
      case .subtract: return .integer(Int64(a - b))
      case .equal: return .boolean(a == b)
      case .less: return .boolean(a < b)
      case .lessOrEqual: return .boolean(a <= b)
      default: break
      }
    }
    switch (operation, left, right) {
    case (.add, _, .integer(let days)), (.add, .integer(let days), _): return try moved(left, right, by: days)
    case (.subtract, .box, .integer(let days)) where days > .min: return try moved(left, right, by: -days)
    default: throw refusal(left, right)
    }
  }

  private static func moved(_ left: LuaValue, _ right: LuaValue, by days: Int64) throws -> LuaValue {
    guard let day = date(left) ?? date(right), days.magnitude < 1_000_000, day.dayNumber.magnitude < 1 << 40 else {
      throw refusal(left, right)
    }
    return .box(box(day + Int(days)))
  }

  private static func refusal(_ left: LuaValue, _ right: LuaValue) -> HostError {
    let times = [left, right].contains { TimeBox.isTime($0) }
    let hint = times ? "; the day of a date-time is its field date: event.start.date" : ""
    return HostError("date: two dates can be compared and subtracted, and whole days added to one\(hint)")
  }
}
