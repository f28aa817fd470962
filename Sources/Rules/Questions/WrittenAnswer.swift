import Mileage
import Values

/// What answers a question, as a test of a pack would write it.
package protocol WrittenAnswer: Sendable {
  var written: String { get }
}

extension Bool: WrittenAnswer {
  package var written: String { self ? "true" : "false" }
}

extension String: WrittenAnswer {
  package var written: String { self }
}

extension Metres: WrittenAnswer {
  package var written: String { String(count) }
}

extension Decimal: WrittenAnswer {
  package var written: String { description }
}

extension Money: WrittenAnswer {
  /// Without the currency: that of the trip is compared by itself.
  package var written: String { amount.description }
}

extension PlaceChoice: WrittenAnswer {
  /// A place of the profile by its key.
  package var written: String {
    switch self {
    case .home: "home"
    case .office: "office"
    case .place(let place): place.label
    case .text(let text): text
    case .coordinate(let coordinate): coordinate.description
    case .noTravel: "false"
    case .stay: "stay"
    case .direct: "direct"
    }
  }
}

extension Array: WrittenAnswer where Element: WrittenAnswer {
  package var written: String { isEmpty ? "{}" : map(\.written).joined(separator: "; ") }
}

extension AmountLine: WrittenAnswer {
  package var written: String { "\(label) \(amount.text(places: 2))" }
}

extension Diagnostic: WrittenAnswer {
  package var written: String { message.english }
}
