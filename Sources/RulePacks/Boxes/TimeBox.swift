import LuaSandbox
import Mileage
import Values

/// Date-times in Lua: the clock of the person's zone in the fields, elapsed seconds between two.
enum TimeBox {
  static let type = BoxType(
    "date-time", fields: ["year", "month", "day", "hour", "minute", "weekday", "date"], read: read,
    text: { text($0) ?? "" }, operate: operate)

  /// The instant counts for comparing and subtracting, the local time for the fields.
  static func box(_ time: ZonedTime) -> Box { Box(type, Int64(time.instant.seconds), Int64(time.local.seconds)) }

  /// `2026-10-06T09:00:00`; nil for a box of another type.
  static func text(_ box: Box) -> String? { box.type == type ? local(box).description : nil }

  private static func local(_ box: Box) -> LocalTime { LocalTime(seconds: Int(box.second)) }

  private static func read(_ field: Int, _ box: Box) -> LuaValue {
    let time = local(box)
    switch field {
    case 0: return .integer(Int64(time.date.year))
    case 1: return .integer(Int64(time.date.month))
    case 2: return .integer(Int64(time.date.day))
    case 3: return .integer(Int64(time.hour))
    case 4: return .integer(Int64(time.minute))
    case 5: return .integer(Int64(time.date.weekday))
    default: return .box(DateBox.box(time.date))
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
    if case .box(let a) = left, a.type == type, case .integer(let seconds) = right, seconds.magnitude < 1 << 40,
      a.first.magnitude < 1 << 50
    {
      switch operation {
      case .add: return .box(Box(type, a.first + seconds, a.second + seconds))
      case .subtract: return .box(Box(type, a.first - seconds, a.second - seconds))
      default: break
      }
    }
    throw HostError("date-time: two can be compared and subtracted, and seconds added to one (hours(2))")
  }
}
