import Fetching
import Values

/// A question to a service that answers in JSON, and what its statuses mean.
struct JSONQuestion {
  private let transport: any HTTPTransport
  private let pace: Pace?
  private static let json = ServiceJSON(calling: "$")

  /// - Parameter count: how often the service may be asked in a second; one on the own machine may be asked as often as it can.
  init(_ transport: any HTTPTransport, to address: WebAddress, perSecond count: Int) {
    self.transport = transport
    let isOwn = ["127.0.0.1", "localhost", "[::1]"].contains(address.host)
    pace = isOwn ? nil : .perSecond(count)
  }

  /// - Throws: ``ServiceProblem`` when nothing came, the service refused, or the answer has another shape.
  func ask<Answer: Decodable>(_ address: WebAddress, for answer: Answer.Type) throws(ServiceProblem) -> Answer {
    var limits = FetchLimits()
    limits.totalSeconds = AddressLimits.seconds
    limits.bytes = AddressLimits.response
    let response = try transport.answer(HTTPRequest(.get, address, limits: limits, pace: pace))
    if let problem = ServiceProblem(response) { throw Self.refusal(response) ?? problem }
    return try Self.json.read(answer, from: response.body)
  }

  /// What a service says of a question that it does not take; any other status concerns the service itself.
  private static func refusal(_ response: HTTPResponse) -> ServiceProblem? {
    guard [400, 413, 414, 422].contains(response.status),
      let refusal = try? json.read(Refusal.self, from: response.body)
    else { return nil }
    return .refused(code: String(response.status), message: refusal.message)
  }
}

/// What services write beside a status: `{title, description}` (addok), `{error: {message}}` (Nominatim), `{message}`
/// (Géoplateforme).
private struct Refusal: Decodable {
  struct Inner: Decodable { var message: String }

  var message: String

  enum Key: CodingKey { case title, description, error, message }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    if let inner = try? fields.decode(Inner.self, forKey: .error) {
      message = inner.message
    } else if let title = try fields.decodeIfPresent(String.self, forKey: .title) {
      let description = try fields.decodeIfPresent(String.self, forKey: .description)
      message = description.map { "\(title): \($0)" } ?? title
    } else {
      message = try fields.decode(String.self, forKey: .message)
    }
  }
}

/// The first elements of an array: a service that answers with more than it was asked for is not read to its end.
struct FirstOnes<Element: Decodable>: Decodable {
  var elements: [Element] = []

  init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    while !list.isAtEnd, elements.count < AddressLimits.answers { elements.append(try list.decode(Element.self)) }
  }
}
