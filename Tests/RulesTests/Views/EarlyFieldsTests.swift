import LuaSandbox
import Mileage
import PackSupport
import Packs
import Rules
import Testing
import Values

/// What is not known yet where a rule is asked is an error that names the rules that may read it: never nil, never 0.
@Suite struct EarlyFieldsTests {
  /// Every field of a trip and of a leg, as a rule reads it.
  private static let fields = [("trip", "trip"), ("leg", "trip.legs[1]")].flatMap { record, path in
    (RuleReference.records.first { $0.name == record }?.fields ?? []).map { (record, $0, "\(path).\($0.name)") }
  }

  private static let trip: Trip = {
    var trip = Sample.trip()
    trip.legs = [Leg(from: Sample.home, to: Sample.home)]
    trip.isMeasured = true
    return trip
  }()

  private static let questions: [RuleName] = [
    .vehicle, .purpose, .payable, .roundDistance, .allowance, .roundAmount, .supplements,
  ]

  @Test(arguments: questions)
  func aFieldIsReadableFromItsQuestionOn(question: RuleName) throws {
    let parameters = question.document.arguments.map(\.name).joined(separator: ", ")
    for (record, field, path) in Self.fields {
      let decisions = try Self.decisions(
        "function rules.\(question.rawValue)(\(parameters)) local _ = \(path) error(\"reached\", 0) end")
      let message = try #require(Self.ask(decisions, question)).message.english
      let isEarly = field.isEarly(in: question)
      #expect(message.hasSuffix("reached") == !isEarly, "\(path) in \(question)")
      if isEarly {
        #expect(message.contains("\(record).\(field.name) is not known yet when `\(question.rawValue)` is asked"))
        #expect(message.contains("`\(field.knownFrom?.rawValue ?? "")`"))
      }
    }
  }

  @Test(arguments: [
    ("vehicle", "trip.km"), ("vehicle", "trip.vehicle"), ("purpose", "trip.km"),
    ("purpose", "trip.metres"), ("payable", "trip.km"), ("payable", "trip.payable_metres"), ("payable", "trip.amount"),
    ("round_distance", "trip.km"), ("allowance", "trip.amount"), ("round_amount", "trip.amount"),
  ])
  func theOnesThatPeopleTry(question: String, path: String) throws {
    let question = try #require(RuleName(rawValue: question))
    let name = String(path.dropFirst("trip.".count))
    let field = try #require(Self.fields.first { $0.0 == "trip" && $0.1.name == name }?.1)
    #expect(field.isEarly(in: question))
  }

  /// Kilometres may decide the vehicle: the question waits for them.
  @Test(arguments: [
    "trip.metres > 80000 and 'van' or 'clio'", "trip.legs[1].metres and 'clio'", "trip.day.legs[1].seconds and 'van'",
    "pcall(function() return trip.metres end) and 'clio' or 'van'",
  ])
  func aVehicleRuleThatReadsMetresIsPutBack(body: String) throws {
    let decisions = try Self.decisions("function rules.vehicle(trip) return \(body) end")
    var trip = Self.trip
    trip.isMeasured = false
    trip.day.legs = trip.legs
    let first = decisions.vehicle(trip)
    #expect(first.isPutBack && first.value == nil && first.failure == nil)
    trip.isMeasured = true
    trip.legs[0].distance = RoadDistance(metres: Metres(12_345), seconds: 900, source: "table")
    trip.day.legs = trip.legs
    let second = decisions.vehicle(trip)
    #expect(!second.isPutBack && second.failure == nil)
    #expect(second.value == .vehicle(id: body.contains("seconds") ? "van" : "clio"))
  }

  @Test func aVehicleRuleThatDoesNotReadMetresIsNotPutBack() throws {
    let decisions = try Self.decisions("function rules.vehicle(trip) return trip.date.day == 6 and 'clio' end")
    var trip = Self.trip
    trip.isMeasured = false
    #expect(decisions.vehicle(trip).value == .vehicle(id: "clio"))
    let wrong = try Self.decisions("function rules.vehicle(trip) return trip.km > 80 and 'van' or 'clio' end")
    #expect(wrong.vehicle(trip).failure?.message.english.contains("trip.km is not known yet") == true)
  }

  @Test func aDistanceRuleDoesNotKnowTheLengthOfItsLeg() throws {
    let decisions = try Self.decisions("function rules.distance(leg) return leg.metres end")
    let failure = try #require(decisions.distance(Self.trip.legs[0]).failure)
    #expect(failure.message.english.contains("leg.metres is not known yet when `distance` is asked"))
    #expect(failure.message.french.contains("leg.metres n'est pas encore connu quand « distance » est interrogée"))
  }

  /// Nobody could say how far: that is not 0 km.
  @Test func kilometresThatNobodyCouldSayAreAnError() throws {
    let decisions = try Self.decisions(
      "function rules.supplements(trip) return { { label = trip.km .. '', amount = 1 } } end")
    var trip = Self.trip
    trip.payable = nil
    #expect(decisions.supplements(trip).failure?.message.english.contains("not known") == true)
    trip.notByOwnVehicle = "by train"
    #expect(decisions.supplements(trip).value?.map(\.label) == ["0"])
  }

  private static func decisions(_ rule: String) throws -> LuaDecisions {
    try Sample.decisions("local rules = { api = 1 } \(rule) return rules")
  }

  private static func ask(_ decisions: LuaDecisions, _ question: RuleName) -> Diagnostic? {
    return switch question {
    case .vehicle: decisions.vehicle(trip).failure
    case .purpose: decisions.purpose(trip).failure
    case .payable: decisions.payable(trip).failure
    case .roundDistance: decisions.roundDistance(Metres(1), trip).failure
    case .allowance: decisions.allowance(trip, Sample.ledger(km: 0)).failure
    case .roundAmount: decisions.roundAmount(.zero, trip).failure
    case .supplements: decisions.supplements(trip).failure
    default: nil
    }
  }
}
