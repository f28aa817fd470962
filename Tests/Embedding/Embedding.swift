import IzikaRules
import Mileage
import Output
import Values

/// The people whose profiles are a file, or the files of a folder.
func people(_ path: String) throws -> [Profile] {
  try ProfileSource(profiles: [path], calendars: [], rules: []).read()
}

/// A person whose data stand elsewhere, in a database say.
func camille(_ calendar: String) throws -> Profile {
  var camille = Profile(person: "Camille Martin", zone: "Europe/Paris")
  camille.places = [
    "home": Profile.PlaceText(address: "12 rue des Lilas, 38500 Voiron"),
    "office": Profile.PlaceText(address: "3 place Saint-Bruno, 38000 Grenoble"),
  ]
  camille.vehicles = [Vehicle(id: "clio", kind: .car, power: 5, energy: .petrol)]
  camille.openings = [
    OpeningLedger(year: 2026, vehicle: "clio", before: CivilDate(year: 2026, month: 10, day: 1), km: Decimal(4_712))
  ]
  camille.calendars = [try Profile.Calendar(argument: calendar)]
  camille.rules = ["exemples/agence-immobiliere", "fr/bareme"]
  return camille
}

/// Each trip with its money and every decision that made it, the totals, and what a person should look at.
func lines(of statement: Statement) -> [String] {
  var lines: [String] = []
  for trip in statement.trips {
    let amount = trip.amount?.description ?? "unknown"
    lines.append("\(trip.date) \(trip.purpose): \(trip.km) km, \(amount) \(trip.currency)")
    for decision in trip.stops.flatMap(\.decisions) + trip.decisions {
      lines.append("  \(decision.rule) = \(decision.value): \(decision.because.text(.english)) [\(decision.at)]")
    }
  }
  for total in statement.totals {
    let amount = total.amount?.description ?? "unknown"
    lines.append("\(total.vehicle.id): \(total.metres.kilometres) km, \(amount) \(total.currency)")
  }
  for problem in statement.diagnostics {
    lines.append("\(problem.severity): \(problem.message.text(.english))")
  }
  return lines
}

/// Evaluates one profile: what the embedding program shows, and the bytes that `eval --format json` prints.
/// - Parameter journal: the file of corrections and of what services answered; it need not exist.
func evaluate(_ profile: Profile, in period: Period, journal: String) throws -> (lines: [String], json: [UInt8]) {
  let workspace = try Workspace(ServiceSettings(journal: journal))
  let statement = try StatementRun(workspace).run(StatementRequest(profile: profile, period: period))
  var json: [UInt8] = []
  StatementWriter.write(statement, as: .json, options: StatementOptions(engine: "agenda 2.1"), into: &json)
  return (lines(of: statement), json)
}
