import LuaSandbox
import Values

/// Days in Lua: `trip.date.year`, `a - b` in days, `date + 1`.
enum DateBox {
  static let type = BoxType(
    "date", fields: ["year", "month", "day", "weekday"], read: read,
    text: { date(.box($0))?.description ?? "" }, operate: operate)

  static func box(_ date: CivilDate) -> Box { Box(type, Int64(date.dayNumber)) }

  /// Nil for anything but a day.
  static func date(_ value: LuaValue) -> CivilDate? {
    guard case .box(let box) = value, box.type == type else { return nil }
    return CivilDate(dayNumber: Int(box.first))
  }

  private static func read(_ field: Int, _ box: Box) -> LuaValue {
    let date = CivilDate(dayNumber: Int(box.first))
    let (year, month, day) = date.components
    return .integer(Int64([year, month, day, date.weekday][field]))
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
    if let a = date(left), case .integer(let days) = right, days.magnitude < 1_000_000 {
      switch operation {
      case .add: return .box(box(a + Int(days)))
      case .subtract: return .box(box(a - Int(days)))
      default: break
      }
    }
    throw HostError("date: two dates can be compared and subtracted, and whole days added to one")
  }
}
