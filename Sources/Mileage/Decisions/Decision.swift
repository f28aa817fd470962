import Values

/// One answer of the rules, with everything that explains it.
public struct Decision: Sendable, Hashable {
  /// The rule that was asked: `professional`.
  public var rule: String
  /// The answer as text: `true`, `office`, `12345`; empty when nobody answered.
  public var value: String
  /// The pack whose rule answered; empty when nobody did.
  public var pack: String
  /// `file:line` of the verdict.
  public var at: String
  /// The reason given, else the rule's name.
  public var because: Phrase
  /// The fields that the answering rule read: `event.summary`.
  public var read: [String]
  public var parameters: [ParameterUse]
  /// The packs that were asked before and had no opinion.
  public var asked: [String]

  public init(
    rule: String, value: String = "", pack: String = "", at: String = "", because: Phrase = .none, read: [String] = [],
    parameters: [ParameterUse] = [], asked: [String] = []
  ) {
    self.rule = rule
    self.value = value
    self.pack = pack
    self.at = at
    self.because = because
    self.read = read
    self.parameters = parameters
    self.asked = asked
  }
}

/// A parameter that a rule looked up, and where its value comes from.
public struct ParameterUse: Sendable, Hashable {
  public var name: String
  /// The pack or `profile` that gave the value.
  public var layer: String
  /// The first day on which the value holds; nil for an undated one.
  public var validFrom: CivilDate?
  /// The law or document that the value is taken from.
  public var reference: String

  public init(name: String, layer: String, validFrom: CivilDate? = nil, reference: String = "") {
    self.name = name
    self.layer = layer
    self.validFrom = validFrom
    self.reference = reference
  }
}

/// What came of asking the layers for one decision.
public struct Answer<Value: Sendable>: Sendable {
  /// Nil when no layer has an opinion, and when the rule failed.
  public var value: Value?
  public var decision: Decision
  /// What went wrong in the rule; the question then has no answer, and no further layer is asked.
  public var failure: Diagnostic?
  /// What a rule wants a person to look at besides: a scale that is not yet published.
  public var remarks: [Diagnostic]

  public init(_ value: Value?, decision: Decision, failure: Diagnostic? = nil, remarks: [Diagnostic] = []) {
    self.value = value
    self.decision = decision
    self.failure = failure
    self.remarks = remarks
  }
}
