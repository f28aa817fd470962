import Values

/// The questions of rule API v1, by the names under which files define rules for them, in the order in which a trip meets
/// them.
///
/// This file is the table of the questions: a name, its type and how it is asked. All else that is known of one stands with
/// its type.
public enum RuleName: String, CaseIterable, Sendable {
  case professional, place, origin, destination, between, vehicle, purpose, distance, payable
  case roundDistance = "round_distance"
  case allowance
  case roundAmount = "round_amount"
  case supplements, settle, review

  /// The question that bears the name.
  public var question: any Question.Type {
    switch self {
    case .professional: Professional.self
    case .place: EventPlace.self
    case .origin: Origin.self
    case .destination: Destination.self
    case .between: Between.self
    case .vehicle: TripVehicle.self
    case .purpose: Purpose.self
    case .distance: LegDistance.self
    case .payable: Payable.self
    case .roundDistance: RoundDistance.self
    case .allowance: Allowance.self
    case .roundAmount: RoundAmount.self
    case .supplements: Supplements.self
    case .settle: Settle.self
    case .review: Review.self
    }
  }
}

/// Every decision the engine leaves to a person's rules. The engine itself takes none.
///
/// Each question has a row of its own, because a call of it is then as cheap as a call can be: nothing is boxed, and no type is
/// looked up while the program runs. Whoever answers writes one function,
/// `func ask<Q: Question>(_ question: Q.Type, _ subject: Q.Subject) -> Answer<Q.Value>`, which stands in all of the rows; it
/// may ask for more than ``Question``, and the compiler finds the question that lacks it.
public protocol Decisions: AnyObject {
  /// Over which days kilometres and amounts add up.
  var years: FiscalCalendar { get }
  /// Whose kilometres and amounts do.
  var ledgerOf: LedgerScope { get }
  /// Whether anybody asks for a ``Tally``: it is added up only then.
  var wantsTally: Bool { get }
  /// The currency of the person's scale: of the opening, and of what nobody prices.
  var currency: Currency { get }

  func ask(_ question: Professional.Type, _ subject: Professional.Subject) -> Answer<Professional.Value>
  func ask(_ question: EventPlace.Type, _ subject: EventPlace.Subject) -> Answer<EventPlace.Value>
  func ask(_ question: Origin.Type, _ subject: Origin.Subject) -> Answer<Origin.Value>
  func ask(_ question: Destination.Type, _ subject: Destination.Subject) -> Answer<Destination.Value>
  func ask(_ question: Between.Type, _ subject: Between.Subject) -> Answer<Between.Value>
  func ask(_ question: TripVehicle.Type, _ subject: TripVehicle.Subject) -> Answer<TripVehicle.Value>
  func ask(_ question: Purpose.Type, _ subject: Purpose.Subject) -> Answer<Purpose.Value>
  func ask(_ question: LegDistance.Type, _ subject: LegDistance.Subject) -> Answer<LegDistance.Value>
  func ask(_ question: Payable.Type, _ subject: Payable.Subject) -> Answer<Payable.Value>
  func ask(_ question: RoundDistance.Type, _ subject: RoundDistance.Subject) -> Answer<RoundDistance.Value>
  func ask(_ question: Allowance.Type, _ subject: Allowance.Subject) -> Answer<Allowance.Value>
  func ask(_ question: RoundAmount.Type, _ subject: RoundAmount.Subject) -> Answer<RoundAmount.Value>
  func ask(_ question: Supplements.Type, _ subject: Supplements.Subject) -> Answer<Supplements.Value>
  func ask(_ question: Settle.Type, _ subject: Settle.Subject) -> Answer<Settle.Value>
  func ask(_ question: Review.Type, _ subject: Review.Subject) -> Answer<Review.Value>
}

extension RuleName {
  /// Its place among all, from 0: what is found out for one question is known where a later one is asked.
  package var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The questions of a stage, in their order.
  package static func all(of stage: QuestionStage) -> [RuleName] { allCases.filter { $0.question.stage == stage } }
}
