/// What the engine's places or roads answered to a rule, so that its decision can be explained and replayed.
public struct LookUp: Sendable, Hashable {
  /// The function that the rule called: `locate`, `distance_between`.
  public var function: String
  /// The address, or the two ends with their coordinates: `office (45.76,4.86)`.
  public var arguments: [String]
  /// `38500 Voiron (45.36,5.59) town`, `12345 m`; empty when nothing is known.
  public var value: String
  /// Who answered: `gazetteer`, `estimate`.
  public var source: String
  /// The source's version, where it says one.
  public var version: String
  /// The place, in the profile's list, of the declared distance that answered.
  package var declared: Int?

  /// A call with its answer; `value` is empty when nothing is known.
  public init(function: String, arguments: [String], value: String, source: String, version: String = "") {
    self.function = function
    self.arguments = arguments
    self.value = value
    self.source = source
    self.version = version
  }
}
