/// What a geocoding service answered to one text, on the day it was asked.
public struct PlaceRecord: Sendable, Hashable {
  /// Who answered.
  public var service: ServiceIdentity
  /// The text that was sent: cleaned of what is no address.
  public var query: String
  /// The service's answers, best first; empty when it knows none.
  public var answers: [PlaceAnswer]
  /// The service's version or data, where it says one.
  public var version: String
  /// The local day on which the service was asked.
  public var asked: CivilDate

  /// An answer as it is kept; `answers` come best first.
  public init(service: ServiceIdentity, query: String, answers: [PlaceAnswer], version: String = "", asked: CivilDate) {
    self.service = service
    self.query = query
    self.answers = answers
    self.version = version
    self.asked = asked
  }
}

/// Keeps what geocoding services answered.
public protocol PlaceMemory: Sendable {
  /// The newest answer to `query`; nil when it was never asked.
  /// - Throws: a ``Failure`` when the memory cannot be read.
  func recall(_ query: String, of service: ServiceIdentity) throws(Failure) -> PlaceRecord?
  /// - Throws: a ``Failure`` when the memory cannot be written.
  func keep(_ record: PlaceRecord) throws(Failure)
}
