import Mileage
import Output
import Testing
import Values

/// The names and shapes of `izika.statement/2` are a contract: other people's programs read them.
@Suite struct JSONStatementWriterTests {
  private func json(_ options: StatementOptions) throws -> String {
    try written(.json, options) { statement in
      statement.trips = [statement.trips[0]]
      statement.trips[0].stops = []
      statement.trips[0].legs = [statement.trips[0].legs[0]]
      statement.trips[0].decisions = [statement.trips[0].decisions[2]]
      statement.skipped = Array(statement.skipped.prefix(2))
    }
  }

  @Test func wholeStatement() throws {
    #expect(
      try json(StatementOptions(language: .english, engine: "izika-rules 0.1.0")) == """
        {"schema":"izika.statement/2","engine":"izika-rules 0.1.0",\
        "versions":{"packs":[{"name":"fr/bareme","version":"1.0.0","sha256":"ab12","digest":"sha256:cd34",\
        "signed":["shipped"]}],\
        "gazetteer":"2025-12-30","tzdata":"2025b"},\
        "person":"Camille Martin","period":{"from":"2026-10-01","to":"2026-11-01"},"timezone":"Europe/Paris",\
        "trips":[{"id":"t1","date":"2026-10-06","vehicle":"clio",\
        "purpose":"Visite puis signature","legs":[{"from":{"kind":"home","label":"home",\
        "address":"12 rue des Lilas, 38000 Grenoble","town":"Grenoble","postcode":"38000","country":"FR",\
        "lat":45.1885,"lon":5.7245,"precision":"town","status":"ok","event":null},\
        "to":{"kind":"stop","label":"3 rue Genevoise, 38500 Voiron",\
        "address":"3 rue Genevoise, 38500 Voiron","town":"Voiron","postcode":"38500","country":"FR",\
        "lat":45.3647,"lon":5.5917,"precision":"town","status":"ok","event":"voiron"},"uid":"voiron",\
        "metres":27100,"source":"estimate","range":[22000,33000]}],\
        "metres":245312,"payable_metres":245312,"amount":"155.99","currency":"EUR",\
        "supplements":[{"label":"Parking","amount":"12.50"}],\
        "decisions":[{"rule":"allowance","value":"155.99","pack":"fr/bareme","at":"rules.lua:31",\
        "because":"5 CV, up to 5 000 km","read":["ledger.km","trip.km"],\
        "parameters":[{"name":"car_5","layer":"fr/bareme","valid_from":"2026-01-01","reference":"arrêté"}],\
        "asked":["my/agency"]}]}],\
        "adjustments":[{"vehicle":"clio","label":"Régularisation 2026","amount":"-3.20","currency":"EUR",\
        "decision":{"rule":"settle","value":"-3.20","pack":"fr/bareme","at":"rules.lua:60",\
        "because":"année","read":[],\
        "parameters":[],"asked":[]}}],\
        "skipped":[{"uid":"dentist","start":"2026-10-09T08:00:00Z","reason":"marked private",\
        "decision":{"rule":"professional","value":"false","pack":"my/agency","at":"rules.lua:4",\
        "because":"marked private","read":[],\
        "parameters":[],"asked":[]}},\
        {"uid":"holiday","start":"2026-10-10","reason":"marked private",\
        "decision":{"rule":"professional","value":"false","pack":"my/agency","at":"rules.lua:4",\
        "because":"marked private","read":[],\
        "parameters":[],"asked":[]}}],\
        "answers":{"places":[],"roads":[]},"corrections":[],\
        "diagnostics":[{"severity":"error","code":"place-not-found","file":null,"line":null,\
        "event":"nowhere","date":"2026-10-08",\
        "message":"no place found","advice":"add a town"}],\
        "vehicles":[{"id":"clio","kind":"car","power":5,"energy":"petrol",\
        "plate":"AB-123-CD","from":null,"to":null}],\
        "totals":[{"vehicle":"clio","currency":"EUR","trips":2,"metres":245312,"amount":null,\
        "ledger":{"of":"vehicle","before":{"fiscal_year":2026,"km":"1830","amount":"1163.88","trips":0},\
        "after":{"fiscal_year":2026,"km":"2075.312","amount":"1319.87","trips":2}}}]}

        """)
  }

  @Test func languageChangesWordsOnly() throws {
    let english = try json(StatementOptions(language: .english))
    let french = try json(StatementOptions(language: .french))
    #expect(
      english.replacing("no place found", with: "lieu introuvable")
        .replacing("add a town", with: "ajoutez une commune") == french)
  }

  @Test func skippedTitlesOnRequest() throws {
    let text = try json(StatementOptions(language: .english, showSkipped: true))
    #expect(text.contains("\"reason\":\"marked private\",\"summary\":\"Dentiste\",\"location\":\"Grenoble\","))
  }

  @Test func decisionsComeInTheOrderOfTheStages() throws {
    let text = try written(.json, StatementOptions(language: .english)) { statement in
      statement.trips = [statement.trips[0]]
      statement.trips[0].legs[0].decision = Decision(rule: "distance", value: "27100")
      (statement.skipped, statement.adjustments) = ([], [])
    }
    let rules = text.matches(of: #/"rule":"([a-z_]+)"/#).map { String($0.output.1) }
    #expect(rules == ["professional", "professional", "distance", "vehicle", "payable", "allowance"])
  }

  @Test func onePersonALine() throws {
    let statement = try TestStatement().statement()
    var bytes: [UInt8] = []
    StatementWriter.write(statement, as: .json, options: StatementOptions(), into: &bytes)
    StatementWriter.write(statement, as: .json, options: StatementOptions(), isFirst: false, into: &bytes)
    #expect(bytes.split(separator: UInt8(ascii: "\n")).count == 2)
  }
}
