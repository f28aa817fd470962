import Mileage
import Values

/// A statement as lines of typed cells, before anybody decides how they look. Every tabular writer starts here.
struct Sheet: Sendable {
  var rows: [Row]
}

/// One line of a sheet.
struct Row: Sendable {
  enum Kind: Sendable, Hashable {
    /// Who and when; its words are in the note.
    case title
    case header
    case trip, supplement, adjustment
    /// Under a trip: why it is not paid.
    case remark
    /// Under a trip: a decision that made it, for who asked to have it explained.
    case decision
    case total
    /// Below the table: vehicles, places, marks, counts.
    case note
    /// A group of skipped events with their number, or a single one.
    case skippedGroup, skipped
    /// How many problems were found.
    case problems
  }

  var kind: Kind
  var cells: [Column: Cell]

  init(_ kind: Kind, _ cells: [Column: Cell]) {
    self.kind = kind
    self.cells = cells
  }

  init(_ kind: Kind, note: String) {
    self.init(kind, [.note: .text(note)])
  }

  subscript(column: Column) -> Cell { cells[column] ?? .blank }
}

/// What a cell is about. A writer picks the ones it has room for.
enum Column: Int, Sendable, Hashable, CaseIterable {
  case person, date, line, purpose, from, to, vehicle
  /// The kilometres that are paid.
  case km
  /// The kilometres that were found, before deductions and rounding.
  case found
  case estimated, range, amount, currency, trip, note
}

/// A typed value; its text depends on who reads it.
enum Cell: Sendable, Hashable {
  case blank
  /// Words, ours or a calendar's: every writer neutralises them.
  case text(String)
  case date(CivilDate)
  /// To the minute, on the wall of the person's zone.
  case time(LocalTime)
  /// A distance, and whether it rests on an estimate.
  case km(Metres, estimated: Bool)
  /// An exact number of what the label says.
  case number(Decimal)
  /// What an estimate may really be. `found` is set where deductions make the distance paid another one.
  case range(ClosedRange<Metres>, found: Metres?)
  /// Money and its currency.
  case amount(Decimal, currency: Currency)
  /// Something that should be there and is not known.
  case unknown
  /// Something that is rightly absent: no allowance without a vehicle of one's own.
  case none
}

extension LocalTime {
  /// `09:00`.
  var clock: String { String(description.suffix(8).prefix(5)) }
}
