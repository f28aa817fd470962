import Values

/// A calendar's link, which is a password: nothing shows more of it than its host.
public struct CalendarLink: Sendable, Hashable {
  /// Without its `webcal:`.
  let address: WebAddress

  /// Reads `https:`, `http:`, `webcal:` and `webcals:` links as calendar programs and browsers give them; webcal
  /// becomes https.
  ///
  /// Spaces around it are dropped, those within it and letters beyond ASCII are encoded. User and password may stand in
  /// it: `https://anna:secret@zimbra.example.org/home/anna/Calendar.ics`.
  /// - Throws: a ``Failure`` that does not show the text.
  public init(_ text: String, name: String = "", at place: Diagnostic.Place = Diagnostic.Place()) throws(Failure) {
    var link = text[...]
    while link.first?.isWhitespace == true { link.removeFirst() }
    while link.last?.isWhitespace == true { link.removeLast() }
    if let scheme = ["webcal://", "webcals://"].first(where: { link.lowercased().hasPrefix($0) }) {
      link = "https://" + link.dropFirst(scheme.count)
    }
    guard let address = WebAddress(PercentEncoding.completed(String(link))) else {
      throw Failure(CalendarProblem.link.diagnostic(of: CalendarSubject(name: name, host: nil), at: place))
    }
    guard !address.isCalendarPage else {
      throw Failure(CalendarProblem.page.diagnostic(of: CalendarSubject(name: name, host: address.host), at: place))
    }
    self.address = address
  }

  /// Whether nobody between here and the server can read it.
  package var isSafe: Bool { address.isSafe }

  /// `zimbra.example.org`: all that may be shown of it.
  public var host: String { address.host }
}

extension CalendarLink: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The host alone, so that no message shows the link.
  public var description: String { host }
  /// The host alone, so that no debugger's print shows the link.
  public var debugDescription: String { host }
  /// The host alone, so that no dump shows the link.
  public var customMirror: Mirror { Mirror(self, children: ["host": host]) }
}
