/// What a service answered to one pair of points, on the day it was asked: kept, so that it is never asked twice, and listed
/// in every statement that rests on it.
public struct RoadRecord: Sendable, Hashable {
  /// A length, or the service's word for why it has none.
  public enum Answer: Sendable, Hashable {
    case distance(RoadDistance)
    /// The service knows no way, with its own word for it: `NoRoute`.
    case refused(code: String)
  }

  /// Who answered.
  public var service: ServiceIdentity
  /// Where the drive starts.
  public var from: Coordinate
  /// Where the drive ends.
  public var to: Coordinate
  /// What was answered.
  public var answer: Answer
  /// The local day on which the service was asked.
  public var asked: CivilDate

  /// An answer as it is kept; `asked` is the local day.
  public init(service: ServiceIdentity, from: Coordinate, to: Coordinate, answer: Answer, asked: CivilDate) {
    self.service = service
    self.from = from
    self.to = to
    self.answer = answer
    self.asked = asked
  }
}

/// Keeps what road services answered.
///
/// Coordinates are compared as services are asked for them, to six decimals of a degree.
public protocol RoadMemory: Sendable {
  /// The newest answer kept for each pair, in the order of `pairs`; nil for what was never asked.
  /// - Throws: a ``Failure`` when the memory cannot be read.
  func recall(_ pairs: [RoadEnds], of service: ServiceIdentity) throws(Failure) -> [RoadRecord?]
  /// Keeps answers beside those of other versions and days; the same service, version and ends replace each other.
  /// - Throws: a ``Failure`` when the memory cannot be written.
  func keep(_ records: [RoadRecord]) throws(Failure)
}
