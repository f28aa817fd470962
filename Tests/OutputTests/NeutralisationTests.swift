import Mileage
import TestSupport
import Testing
import Values

@testable import Output

/// Whatever a calendar holds, a terminal gets no byte that it would obey and a spreadsheet no formula.
@Suite struct NeutralisationTests {
  /// Scalars that hurt, in the company of ones that do not.
  private static let alphabet: [Unicode.Scalar] =
    (0x00...0x2F).compactMap { Unicode.Scalar($0) } + (0x7F...0xA0).compactMap { Unicode.Scalar($0) }
    + (0x2000...0x206F).compactMap { Unicode.Scalar($0) }
    + ["=", "@", "＝", "＋", "－", "＠", "a", "é", "木", "\u{301}", "\u{FEFF}", "\u{61C}", "\u{E0041}", "👩", ";", ",", "\""]

  private static func texts(_ count: Int) -> [String] {
    var numbers = SplitMix64(seed: 1)
    return (0..<count).map { _ in
      String(String.UnicodeScalarView((0..<numbers.below(13)).map { _ in numbers.pick(alphabet) }))
    }
  }

  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  @Test func noControlReachesTheTerminal() {
    for text in Self.texts(20_000) {
      let shown = TerminalText.neutral(text)
      #expect(!shown.unicodeScalars.contains(where: Self.isObeyed), "\(text.unicodeScalars.map(\.value))")
    }
  }

  @Test func noCellIsAFormula() {
    for text in Self.texts(20_000) {
      let cell = SpreadsheetText.neutral(text)
      #expect(!cell.unicodeScalars.contains(where: Self.isObeyed), "\(text.unicodeScalars.map(\.value))")
      let first = cell.unicodeScalars.first { !$0.properties.isWhitespace }
      #expect(first.map { !"=+-@＝＋－＠".unicodeScalars.contains($0) } ?? true, "\(text.unicodeScalars.map(\.value))")
    }
  }

  @Test(arguments: [
    ("Visite rue de l'Église", "Visite rue de l'Église"), ("a\r\nb\tc", "a b c"), ("\u{1B}[31mred", "\u{FFFD}[31mred"),
    ("abc\u{202E}txt.exe", "abc\u{FFFD}txt.exe"), ("\u{9B}2J", "\u{FFFD}2J"), ("👩\u{200D}🌾", "👩\u{200D}🌾"),
    ("a\u{200B}b\u{FEFF}", "ab"),
  ])
  func keepsWhatIsHarmless(text: String, shown: String) {
    #expect(TerminalText.neutral(text) == shown)
  }

  @Test(arguments: [
    ("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")"), ("-1+1", "'-1+1"), (" @SUM", "' @SUM"), ("\t=1", "' =1"),
    ("a=b", "a=b"),
    ("\u{200B}=1", "'=1"), ("", ""),
  ])
  func defusesFormulas(text: String, cell: String) {
    #expect(SpreadsheetText.neutral(text) == cell)
  }

  /// Every place of a statement that a stranger may have written, through every writer that people read.
  @Test(arguments: Language.allCases)
  func holdsForWholeStatements(language: Language) throws {
    let hostile = "=\u{1B}]0;pwned\u{7}\u{202E}\u{9B}2J\r\n@x"
    var statement = try TestStatement().statement()
    statement.person = hostile
    for index in statement.trips.indices {
      statement.trips[index].id = hostile
      statement.trips[index].purpose = hostile
      statement.trips[index].supplements = [AmountLine(label: hostile, amount: Decimal(-1))]
      for stop in statement.trips[index].stops.indices {
        statement.trips[index].stops[stop].decisions[0].because = Phrase(verbatim: hostile)
      }
      for leg in statement.trips[index].legs.indices {
        statement.trips[index].legs[leg].from.address = hostile
        statement.trips[index].legs[leg].to.found.town = hostile
      }
    }
    for index in statement.skipped.indices { statement.skipped[index].reason = Phrase(verbatim: hostile) }
    statement.diagnostics = [
      Diagnostic(.error, "x", at: .init(file: hostile, event: hostile), Phrase(verbatim: hostile))
    ]
    let options = StatementOptions(language: language, showSkipped: true, explain: true)
    var terminal: [UInt8] = []
    StatementWriter.write(statement, as: .table, options: options, into: &terminal)
    DiagnosticWriter(language: language).write(statement.diagnostics, into: &terminal)
    ExplanationWriter(options: options).writeText(.init(.trip(id: hostile)), of: statement, into: &terminal)
    let shown = String(decoding: terminal, as: UTF8.self).unicodeScalars
    #expect(!shown.contains { $0 != "\n" && Self.isObeyed($0) })

    var json: [UInt8] = []
    StatementWriter.write(statement, as: .json, options: options, into: &json)
    ExplanationWriter(options: options).writeJSON(.init(.trip(id: hostile)), of: statement, into: &json)
    #expect(!String(decoding: json, as: UTF8.self).unicodeScalars.contains { $0 != "\n" && Self.isObeyed($0) })

    var csv: [UInt8] = []
    StatementWriter.write(statement, as: .csv, options: options, into: &csv)
    let rows = String(decoding: csv, as: UTF8.self)
    #expect(!rows.contains(",=") && !rows.contains(";=") && !rows.contains("\"="))
    #expect(rows.contains(language == .french ? ";-1,00;" : ",-1.00,"), "our own negative amounts stay numbers")
  }
}
