import Fetching

/// What a server wants before it answers (RFC 9110 section 11.6.1, and the token scheme of container registries).
enum Challenge: Sendable, Hashable {
  /// A user and a password.
  case basic
  /// A token, from the address `realm`.
  case bearer(realm: String, service: String?)

  /// Those of a response that are known here, in its order.
  static func all(of response: HTTPResponse) -> [Challenge] {
    response.headers.filter { $0.name.lowercased() == "www-authenticate" }.flatMap { read($0.value) }
  }

  /// The one that is answered, by who logs in as by who asks for packs: a token before a password, which then goes to the address that
  /// was shown.
  /// - Parameter takesTokens: whether the server may be one that gives them.
  static func answered(of challenges: [Challenge], takesTokens: Bool) -> Challenge? {
    let token = challenges.first { if case .bearer = $0 { true } else { false } }
    return (takesTokens ? token : nil) ?? challenges.first { $0 == .basic }
  }

  /// Reads `Bearer realm="…",service="…", Basic realm="…"`.
  static func read(_ text: String) -> [Challenge] {
    var found: [(scheme: String, fields: [String: String])] = []
    var rest = Array(text.utf8.prefix(8_192))[...]
    while true {
      rest = rest.drop { $0 == UInt8(ascii: ",") || isSpace($0) }
      let word = take(&rest, while: isToken)
      guard !word.isEmpty else { break }
      rest = rest.drop(while: isSpace)
      guard rest.first == UInt8(ascii: "=") else {
        found.append((word.lowercased(), [:]))
        continue
      }
      rest = rest.dropFirst().drop(while: isSpace)
      let value = rest.first == UInt8(ascii: "\"") ? quoted(&rest) : take(&rest, while: isToken)
      guard let value, !found.isEmpty else { break }
      // The first of two counts, as of two headers.
      if found[found.count - 1].fields[word.lowercased()] == nil {
        found[found.count - 1].fields[word.lowercased()] = value
      }
    }
    return found.compactMap { scheme, fields in
      switch scheme {
      case "basic": .basic
      case "bearer": fields["realm"].map { .bearer(realm: $0, service: fields["service"]) }
      default: nil
      }
    }
  }

  private static func take(_ rest: inout ArraySlice<UInt8>, while isPart: (UInt8) -> Bool) -> String {
    let part = rest.prefix(while: isPart)
    rest = rest.dropFirst(part.count)
    return String(decoding: part, as: UTF8.self)
  }

  /// Nil where the second quote is missing.
  private static func quoted(_ rest: inout ArraySlice<UInt8>) -> String? {
    var value: [UInt8] = []
    rest = rest.dropFirst()
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\"") { return String(decoding: value, as: UTF8.self) }
      if byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() {
        value.append(escaped)
      } else {
        value.append(byte)
      }
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func isToken(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && !"\"(),;<=>@[\\]{}".utf8.contains(byte)
  }
}
