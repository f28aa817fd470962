import Values

/// Where a calendar comes from, decided where its text is read: from there on a link is no text that could be shown.
public enum CalendarLocation: Sendable, Hashable {
  /// A path, which messages show.
  case file(String)
  case link(CalendarLink)

  /// Reads a path or a link.
  ///
  /// What was meant to be a link is never taken for a path, whatever slips are in it: shown as the path of a file that is
  /// not there it would give the password away.
  /// - Parameters:
  ///   - name: What the user calls the calendar; shown in errors.
  ///   - place: Where the text stands; shown in errors.
  ///   - folder: What paths are relative to; empty, or ending with `/`.
  ///   - exists: Whether there is a file or a folder at a path.
  /// - Throws: a ``Failure`` that does not show the text, for a link that cannot be read.
  package init(
    _ text: String, name: String = "", at place: Diagnostic.Place = Diagnostic.Place(), in folder: String = "",
    exists: (String) -> Bool
  ) throws(Failure) {
    func isThere(_ first: String) -> Bool { exists(text.hasPrefix("/") ? "/" + first : folder + first) }
    if Self.isLink(text, exists: isThere) || Self.mayBeLink(text, exists: isThere) {
      self = .link(try CalendarLink(text, name: name, at: place))
    } else {
      self = .file(text.hasPrefix("/") ? text : folder + text)
    }
  }

  /// The path of a file; nil for a link.
  public var path: String? { if case .file(let path) = self { path } else { nil } }

  /// Whether a text was meant to be a link, whatever slips are in it.
  /// - Parameter exists: whether the text's first part is there: what lies under it is a path.
  public static func isLink(_ text: String, exists: (String) -> Bool) -> Bool {
    // Whatever stands before it: `url:https://…`.
    if text.contains("://") { return true }
    let text = text.drop(while: \.isWhitespace)
    let slashes = text.prefix(while: isSlash)
    let first = text[slashes.endIndex...].prefix { !isSlash($0) }
    let rest = text[first.endIndex...]
    if first.isEmpty || exists(String(first)) { return false }

    // `//host/…`, `https:host`, `webcal/host`, `https;//host`, `https%3A%2F%2Fhost`.
    if slashes.count > 1 { return true }
    let word = first.prefix(while: \.isLetter)
    let next = text[word.endIndex...].first ?? "."
    if schemes.contains(word.lowercased()), isSlash(next) || ":;%".contains(next) { return true }
    // `intranet:8443/…`, `user:password@host`, `intranet/calendar?key=…`.
    if first.contains(":"), !rest.isEmpty || first.contains("@") { return true }
    if let mark = text.firstIndex(of: "?"), text[mark...].contains("=") { return true }
    // `host.example:8443`, `192.0.2.7:80`.
    if let colon = first.lastIndex(of: ":"), Int(first[first.index(after: colon)...]) != nil, isHost(first[..<colon]) {
      return true
    }
    // `host.example/…`, `htps//host.example/…`.
    let isDoubled = rest.count > 1 && rest.prefix(2).allSatisfy(isSlash)
    let host = isDoubled ? rest.drop(while: isSlash).prefix { !isSlash($0) } : first
    return isHost(host) && host.endIndex < text.endIndex
  }

  /// Whether a text that looks like a path may be a link to a host without a dot, without its scheme: `intranet/home/anna/KEY`.
  /// The folders of most calendars are there, and few lie deep.
  package static func mayBeLink(_ text: String, exists: (String) -> Bool) -> Bool {
    let parts = text.split(whereSeparator: isSlash)
    guard parts.count > 1, let first = text.first, first != ".", !isSlash(first) else { return false }
    guard parts.count > 2 || !parts[parts.count - 1].contains(".") else { return false }
    return !exists(String(parts[0]))
  }

  private static let schemes: Set<String> = ["http", "https", "webcal", "webcals", "url"]

  private static func isSlash(_ character: Character) -> Bool { character == "/" || character == "\\" }

  /// A name with a dot, which is no hidden folder's, or four numbers.
  private static func isHost(_ text: Substring) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, parts[0] != "" else { return false }
    return text.contains(where: \.isLetter) || parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }
}
