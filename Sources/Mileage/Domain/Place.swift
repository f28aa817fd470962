import Values

/// Where a leg starts or ends.
public struct Place: Sendable {
  /// What it is to the person: a base of the profile, or a place that the calendar leads to.
  public enum Kind: String, Sendable, Hashable {
    case home, office
    /// One of the profile's other places.
    case named
    /// Where an appointment is.
    case stop
    /// Where a night away is spent.
    case lodging
  }

  /// What it is to the person.
  public var kind: Kind
  /// What the statement prints: the profile's key for a base, the address text for a stop.
  public var label: String
  /// The text as the profile or the calendar has it.
  public var address: String
  /// The point, the town, and how certain they are; without coordinates where the text names no known place.
  public var found: FoundPlace
  /// The event that names it; nil at a base.
  public var event: Event?

  /// A place as it was found; `event` is the one that names it, nil at a base.
  public init(kind: Kind, label: String, address: String, found: FoundPlace, event: Event? = nil) {
    self.kind = kind
    self.label = label
    self.address = address
    self.found = found
    self.event = event
  }

  /// What people call it in a sentence.
  var spoken: SpokenPlace { SpokenPlace(label: label) }

  /// What tells it from the other places of a trip: the profile's key of a base, the address of a stop.
  public var key: String { isBase ? label : address }

  /// Reaching a base closes a trip.
  public var isBase: Bool { kind == .home || kind == .office || kind == .named }

  /// Whether going from here to `other` is no travel: one address, or one point.
  ///
  /// Two addresses of one town share the town's point as long as no geocoder knows the streets; they are not one place.
  public func isSamePlace(as other: Place) -> Bool {
    if isBase, kind == other.kind, label == other.label { return true }
    if !address.isEmpty, address == other.address { return true }
    guard let here = found.coordinate, let there = other.found.coordinate else { return false }
    return here == there && found.precision == .address && other.found.precision == .address
  }

  /// Whether a person must look at it; the profile's own places are told about once, with the profile.
  var needsConfirmation: Bool { found.status == .confirm && !isBase }

  /// The same place, slept at.
  public var asLodging: Place {
    guard !isBase else { return self }
    var lodging = self
    lodging.kind = .lodging
    return lodging
  }
}

extension Place: Hashable {
  /// Whether both are the same in kind, texts, what was found, and event: more than ``isSamePlace(as:)`` asks.
  public static func == (left: Place, right: Place) -> Bool {
    left.kind == right.kind && left.label == right.label && left.address == right.address && left.found == right.found
      && left.event?.identity == right.event?.identity
  }

  /// By kind and texts, which tell places apart at a glance.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(label)
    hasher.combine(address)
  }
}
