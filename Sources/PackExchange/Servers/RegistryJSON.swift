import Values

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What registries and their token servers write, as far as it is read here; whatever is of another shape is nothing.
enum RegistryJSON {
  static func read<Shape: Decodable>(_ shape: Shape.Type, from body: [UInt8]) -> Shape? {
    try? JSONDecoder().decode(shape, from: Data(body))
  }

  // MARK: Tokens

  private struct Token: Decodable {
    var token: String?
    /// The same by OAuth 2's name.
    var accessToken: String?

    enum CodingKeys: String, CodingKey {
      case token
      case accessToken = "access_token"
    }
  }

  /// The token that is given: visible letters, as it goes into a header.
  static func token(in body: [UInt8]) -> String? {
    guard let read = read(Token.self, from: body), let token = read.token ?? read.accessToken, !token.isEmpty,
      token.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else { return nil }
    return token
  }

  // MARK: Errors

  private struct Errors: Decodable {
    struct Entry: Decodable {
      var code: String?
      var message: String?
    }
    var errors: [Entry]?
  }

  /// `DENIED: requested access to the resource is denied`, on a line that stays readable; empty where nothing is said.
  static func errors(in body: [UInt8]) -> String {
    guard body.count <= 1 << 20, let entries = read(Errors.self, from: body)?.errors else { return "" }
    let texts = entries.prefix(3).map { entry in
      [entry.code, entry.message].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ": ")
    }
    return Phrase.shortened(TerminalText.neutral(texts.joined(separator: ", ")), to: 200)
  }

  // MARK: Tags

  private struct Tags: Decodable {
    // After a tag was deleted, null stands for none.
    var tags: [String?]?
  }

  /// Nil for what is no list of tags.
  static func tags(in body: [UInt8]) -> [String]? {
    read(Tags.self, from: body).map { ($0.tags ?? []).compactMap { $0 } }
  }
}
