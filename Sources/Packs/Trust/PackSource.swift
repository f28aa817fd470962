/// Where a scope's packs come from.
package struct PackSource: Sendable, Hashable, CustomStringConvertible {
  /// `oci://host/base`, `https://host/path/`, an absolute path, or `file`.
  package let description: String

  /// They come as files, by mail or on a stick: nothing is asked for new ones.
  package static let file = PackSource(known: "file")

  private init(known text: String) { description = text }

  package enum Kind: Sendable {
    case file, folder, web, registry
  }

  package var kind: Kind {
    if self == .file { return .file }
    if description.hasPrefix("/") { return .folder }
    return description.hasPrefix("oci://") ? .registry : .web
  }

  /// Nil for a text that is none: a relative path, a web address with a user or a query, plain http but to this machine.
  package init?(_ text: String) {
    guard text.utf8.count <= 1_000, VisibleText.isLine(text) else { return nil }
    if text == "file" || text.hasPrefix("/") && text.utf8.count > 1 {
      description = text
      return
    }
    guard let scheme = Self.schemes.first(where: { text.hasPrefix($0) }) else { return nil }
    let rest = text.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" }
    guard !host.isEmpty, rest.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !Self.forbidden.contains($0) }) else {
      return nil
    }
    if scheme == "oci://", !Self.isBase(rest.dropFirst(host.utf8.count)) { return nil }
    // A folder of the web: a calendar's link, which is a password, ends otherwise.
    if scheme != "oci://", !rest.hasSuffix("/") { return nil }
    if scheme == "http://" {
      let name = host.prefix { $0 != ":" }
      guard host.hasPrefix("[::1]") || name == "localhost" || name == "127.0.0.1" else { return nil }
    }
    description = text
  }

  /// Nothing, or `/izika/packs`, in the grammar of repositories' names: some registries take more, and others refuse it.
  private static func isBase(_ path: Substring) -> Bool {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    if parts.last == "" { parts.removeLast() }
    return parts.allSatisfy { part in
      part.wholeMatch(of: /[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*/) != nil
    }
  }

  private static let schemes = ["oci://", "https://", "http://"]
  /// A user, a query, a fragment.
  private static let forbidden = Set("@?#\\\"".utf8)
}
