import Values

/// One answer of the rules, with everything that explains it.
public struct Decision: Sendable, Hashable {
  /// The question that was asked: `professional`.
  public var rule: String
  /// The answering rule's own name where a pack has several for a question: `private-words`; else empty.
  public var name: String
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
  /// The parameters that the answering rule looked up, and where their values come from.
  public var parameters: [ParameterUse]
  /// What the map answered to the rule.
  public var found: [LookUp]
  /// The packs that were asked before and had no opinion; for a named rule `pack:name`.
  public var asked: [String]
  /// What an allowance says of itself besides; nil where it says nothing, as most decisions.
  public var terms: AllowanceTerms?
  /// What those looked at, in the same order; empty unless it was asked for (see ``Silence``).
  public var silent: [Silence] = []

  /// A decision with what is known of it; the defaults say that nobody answered.
  public init(
    rule: String, name: String = "", value: String = "", pack: String = "", at: String = "", because: Phrase = .none,
    read: [String] = [], parameters: [ParameterUse] = [], found: [LookUp] = [], asked: [String] = []
  ) {
    self.rule = rule
    self.name = name
    self.value = value
    self.pack = pack
    self.at = at
    self.because = because
    self.read = read
    self.parameters = parameters
    self.found = found
    self.asked = asked
  }
}

extension Decision {
  /// By what tells decisions apart at a glance: thousands of alike ones are looked up when a statement is written.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(at)
    hasher.combine(because.english)
  }

  /// `professional/private-words`; the question alone for a rule without a name of its own.
  public var ruleName: String { name.isEmpty ? rule : "\(rule)/\(name)" }
}

/// A rule that was asked and had no opinion. A year has many thousands: they are recorded for who asks why not.
public struct Silence: Sendable, Hashable {
  /// The pack; for a named rule `pack:name`.
  public var by: String
  /// The fields that it read: `event.summary`.
  public var read: [String]
  /// The parameters that it looked up.
  public var parameters: [ParameterUse]

  /// The silence of a pack; of a named rule, `by` is `pack:name`.
  public init(by: String, read: [String], parameters: [ParameterUse]) {
    self.by = by
    self.read = read
    self.parameters = parameters
  }
}

/// A parameter that a rule looked up, and where its value comes from.
public struct ParameterUse: Sendable, Hashable {
  /// As rules look it up: `scale_car`.
  public var name: String
  /// The key of a mapping to which several layers add; empty where one layer gives the whole value.
  public var key: String
  /// The pack or `profile` that gave the value.
  public var layer: String
  /// The first day on which the value holds; nil for an undated one.
  public var validFrom: CivilDate?
  /// The day from which it was known; nil where nobody says.
  public var knownFrom: CivilDate?
  /// The law or document that the value is taken from.
  public var reference: String
  /// `file:line` of the value; the file alone where it has no lines.
  public var at: String

  /// `clients.dupont`: its name with the key.
  public var fullName: String { key.isEmpty ? name : "\(name).\(key)" }

  /// A use of a value; nil days are for an undated one.
  /// - Parameters:
  ///   - name: as rules look it up.
  ///   - key: of a mapping to which several layers add; empty for the whole value.
  ///   - layer: the pack, or `profile`.
  ///   - validFrom: the first day on which it holds.
  ///   - knownFrom: the day from which it was known.
  ///   - reference: the law or document that it is taken from.
  ///   - at: `file:line`.
  public init(
    name: String, key: String = "", layer: String, validFrom: CivilDate? = nil, knownFrom: CivilDate? = nil,
    reference: String = "", at: String = ""
  ) {
    self.name = name
    self.key = key
    self.layer = layer
    self.validFrom = validFrom
    self.knownFrom = knownFrom
    self.reference = reference
    self.at = at
  }
}
