import Mileage
import Values
import YAML

/// What a profile may not say, although every key and type is right: a statement would silently be wrong.
enum ProfileProblem {
  static func check(_ vehicle: Vehicle, after others: [Vehicle], in file: String, _ line: Int) throws(Failure) {
    if others.contains(where: { $0.id == vehicle.id }) {
      throw failure(
        file, line,
        Phrase(
          en: "two vehicles have the id \"\(vehicle.id)\"", fr: "deux véhicules ont l'identifiant « \(vehicle.id) »"),
        Phrase(en: "give each its own", fr: "donnez à chacun le sien"))
    }
    if let power = vehicle.power, !(1...99).contains(power) {
      throw failure(
        file, line,
        Phrase(en: "\(power) is no fiscal power", fr: "\(power) n'est pas une puissance fiscale"),
        Phrase(en: "write CV from 1 to 99 (P.6 on the registration)", fr: "écrivez des CV de 1 à 99 (P.6, carte grise)")
      )
    }
    if let from = vehicle.from, let to = vehicle.to, to < from {
      throw failure(
        file, line,
        Phrase(
          en: "the last day \(to) is before the first, \(from)",
          fr: "le dernier jour, le \(FrenchText.date(to)), précède le premier, le \(FrenchText.date(from))"),
        Phrase(en: "mend `from` or `to`", fr: "corrigez « from » ou « to »"))
    }
  }

  static func check(_ opening: OpeningLedger, in file: String, _ line: Int) throws(Failure) {
    guard (1900...2999).contains(opening.year) else {
      throw failure(
        file, line, Phrase(en: "\(opening.year) is no year", fr: "\(opening.year) n'est pas une année"),
        Phrase(
          en: "write the year in which the fiscal year begins: 2026",
          fr: "écrivez l'année où l'exercice commence : 2026"))
    }
    for km in [opening.km, opening.monthKm ?? .zero, opening.elsewhere] where km.isNegative || km > mostKm {
      throw failure(
        file, line,
        Phrase(en: "\(km) km cannot have been driven", fr: "\(FrenchText.number(km)) km n'ont pas pu être parcourus"),
        Phrase(en: "write a number from 0 to \(mostKm)", fr: "écrivez un nombre de 0 à \(FrenchText.number(mostKm))"))
    }
  }

  /// `month_km` is a part of `km`, unless its month begins before the fiscal year.
  static func check(_ opening: OpeningLedger, in year: FiscalYear, _ profile: Profile) throws(Failure) {
    guard let monthKm = opening.monthKm, let before = opening.before else { return }
    let start = CivilDate(year: before.year, month: before.month, day: 1)
    guard monthKm > (start < before ? opening.km : .zero), start >= year.start else { return }
    throw failure(
      profile.file, profile.lines["ledger"],
      Phrase(
        en: "\(opening.vehicle) cannot have made \(monthKm) km from \(start) to \(before), of \(opening.km) km in all",
        fr:
          "\(opening.vehicle) n'a pas pu faire \(FrenchText.number(monthKm)) km du \(FrenchText.date(start)) au \(FrenchText.date(before)), sur \(FrenchText.number(opening.km)) km en tout"
      ),
      Phrase(
        en: "`month_km` is what of `km` was driven in the month of `before`: mend one of the two",
        fr: "« month_km » est la part de « km » parcourue dans le mois de « before » : corrigez l'un des deux"))
  }

  /// Kilometres of days on which the vehicle was not the person's: a date or an id is wrong.
  static func unownedOpening(_ opening: OpeningLedger, of vehicle: Vehicle, in profile: Profile) -> Diagnostic {
    let days = [vehicle.from, vehicle.to].map { $0?.description ?? "…" }.joined(separator: "..")
    return Diagnostic(
      .warning, .ledgerVehicleNotOwned, at: profile.place(of: "ledger"),
      Phrase(
        en:
          "`ledger:` has kilometres of \(vehicle.id) in \(opening.year) from before it was the person's, or after (\(days))",
        fr:
          "« ledger: » compte en \(opening.year) des kilomètres de \(vehicle.id) d'une période où la personne ne l'avait pas (\(days))"
      ),
      advice: Phrase(
        en: "mend the vehicle's `from` and `to`, or write them under the vehicle that drove them",
        fr: "corrigez « from » et « to » du véhicule, ou attribuez-les à celui qui les a parcourus"))
  }

  /// No vehicle makes more in a year.
  private static let mostKm = Decimal(1_000_000)

  /// Opening kilometres of a day that the fiscal year does not have: nothing of the year would count them.
  /// - Parameter years: those that start in the calendar year that the opening names.
  static func strayOpening(_ opening: OpeningLedger, _ years: [FiscalYear], in profile: Profile) -> Failure {
    let before = opening.before.map(\.description) ?? ""
    let names = years.map { "\($0.start)..\($0.end - 1)" }.joined(separator: ", ")
    return failure(
      profile.file, profile.lines["ledger"],
      Phrase(
        en:
          "\(before) is no day of the fiscal year \(opening.year) (\(names)) by which kilometres can have been driven",
        fr:
          "\(before) n'est pas un jour de l'exercice \(opening.year) (\(names)) avant lequel des kilomètres ont pu être parcourus"
      ),
      Phrase(
        en: "`before` is the first day that the calendar stands for",
        fr: "« before » est le premier jour que couvre l'agenda"))
  }

  /// No drive of one leg is longer.
  static let farthest = Metres(5_000_000)

  static func noDistance(_ km: Decimal, in file: String, _ line: Int) -> Failure {
    failure(
      file, line,
      Phrase(
        en: "\(km) km is no distance of a leg", fr: "\(FrenchText.number(km)) km n'est pas la distance d'une étape"),
      Phrase(
        en: "write kilometres from 0 to \(farthest.kilometres), to the metre: 31.2",
        fr: "écrivez des kilomètres de 0 à \(farthest.kilometres), au mètre : 31.2"))
  }

  static func noWay(in file: String, _ line: Int) -> Failure {
    failure(
      file, line,
      Phrase(en: "a distance needs two different ends", fr: "une distance demande deux lieux différents"),
      Phrase(
        en: "write keys of `places:`, or addresses as the calendar writes them",
        fr: "écrivez des clés de « places: », ou des adresses telles que l'agenda les écrit"))
  }

  static func failure(_ file: String, _ line: Int?, _ message: Phrase, _ advice: Phrase) -> Failure {
    Failure(YAMLReader.problem(file, line, message, advice: advice))
  }
}
