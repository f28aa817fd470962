import Mileage
import Values

extension YearWriter {
  static let csvTitles = [
    Words.title(of: .person), Words.title(of: .vehicle), Words.title(of: .line),
    Phrase(en: "First day", fr: "Premier jour"),
    Phrase(en: "Last day", fr: "Dernier jour"), Phrase(en: "Trips", fr: "Trajets"), Words.title(of: .km),
    YearWords.amount, YearWords.supplements, YearWords.adjustments, YearWords.due, YearWords.kmSoFar,
    YearWords.dueSoFar, Words.title(of: .currency), Phrase(en: "Band", fr: "Tranche"),
    Phrase(en: "Band crossed", fr: "Tranche franchie"), Words.title(of: .note),
  ]

  /// A line a month and one for the vehicle's year, which is their sum. Kilometres are exact.
  func writeCSV(_ year: YearOverview, into output: inout [UInt8]) {
    for vehicle in year.vehicles {
      for month in vehicle.months {
        let settled = month.adjustments.map { "\($0.label) \($0.amount.text(places: 2))" }.joined(separator: " · ")
        write(
          year, vehicle, YearWords.month, month.days, month.sums,
          [
            .text(notation(month.kmSoFar)), money(month.dueSoFar, vehicle), .text(vehicle.currency.code),
            .text(month.band.text(language)), .text(month.isCrossed ? Self.yes.text(language) : ""), .text(settled),
          ], into: &output)
      }
      let days = Period(from: vehicle.year.start, to: vehicle.year.end)
      write(
        year, vehicle, Words.total, days, vehicle.total,
        [.blank, .blank, .text(vehicle.currency.code), .blank, .blank, .blank], into: &output)
    }
  }

  private static let yes = Phrase(en: "yes", fr: "oui")

  private func write(
    _ overview: YearOverview, _ vehicle: YearOverview.VehicleYear, _ line: Phrase, _ days: Period,
    _ sums: YearOverview.Sums, _ rest: [Cell], into output: inout [UInt8]
  ) {
    let cells: [Cell] =
      [
        .text(overview.person), .text(vehicle.vehicle.id), .text(line.text(language).lowercased()), .date(days.from),
        .date(days.to - 1), .number(Decimal(sums.trips)), .km(sums.metres, estimated: false),
        money(sums.amount, vehicle), money(sums.supplements, vehicle), money(sums.adjustments, vehicle),
        money(sums.due, vehicle),
      ] + rest
    let writer = CSVWriter(language: language)
    writer.write(cells.map(writer.field), into: &output)
  }

  private func money(_ sum: Decimal?, _ year: YearOverview.VehicleYear) -> Cell {
    sum.map { .amount($0, currency: year.currency) } ?? .unknown
  }

  private func notation(_ km: Decimal) -> String { Notation(language, groups: false).number(km, places: 1) }
}
