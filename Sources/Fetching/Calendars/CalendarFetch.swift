import Values

/// Fetches calendars by their links.
///
/// ```swift
/// let fetch = CalendarFetch(over: PoliteTransport(over: curl), allowing: ["zimbra.office.lan"])
/// let link = try CalendarLink("webcal://p01-caldav.icloud.com/published/2/…", name: "Pro")
/// if case .calendar(let bytes, let version) = try fetch.calendar(link, name: "Pro", known: nil) { … }
/// ```
package struct CalendarFetch: Sendable {
  private let transport: any HTTPTransport
  private let policy: AddressPolicy

  /// - Parameter hosts: Servers of this machine's own network that links may lead to, by the name that stands in the
  ///   link; all others must be public. See ``AddressPolicy/publicOnly(allowing:)``.
  package init(over transport: some HTTPTransport, allowing hosts: Set<String> = []) {
    self.transport = transport
    policy = .publicOnly(allowing: hosts)
  }

  /// The calendar that the link leads to: at most 100 MB, within two minutes.
  /// - Parameters:
  ///   - name: What the user calls it; shown in errors.
  ///   - place: Where the link stands; shown in errors.
  ///   - known: The version that is kept; nil to have the calendar in any case.
  /// - Throws: a ``Failure`` that says what to do, and shows nothing of the link but its host.
  package func calendar(
    _ link: CalendarLink, name: String = "", at place: Diagnostic.Place = Diagnostic.Place(), known: CalendarVersion?
  ) throws(Failure) -> FetchedCalendar {
    do throws(CalendarProblem) {
      return try answer(link, known: known)
    } catch {
      throw Failure(error.diagnostic(of: CalendarSubject(name: name, host: link.host), at: place))
    }
  }

  private func answer(_ link: CalendarLink, known: CalendarVersion?) throws(CalendarProblem) -> FetchedCalendar {
    var headers = [(name: "Accept", value: "text/calendar, text/plain;q=0.5, */*;q=0.1")]
    headers += known?.conditions ?? []
    let request = HTTPRequest(.get, link.address, headers: headers, limits: Self.limits, policy: policy)
    let response: HTTPResponse
    do throws(FetchProblem) { response = try transport.send(request) } catch { throw .fetch(error) }
    if response.status == 304, known?.conditions.isEmpty == false { return .unchanged }
    guard (200...299).contains(response.status) else {
      throw .status(response.status, hasUser: link.address.credentials != nil)
    }
    guard Self.mentionsCalendar(response.body) else { throw .body(BodyKind(response.body)) }
    return .calendar(response.body, CalendarVersion(response))
  }

  /// A server may think for long before it has put a large calendar together.
  private static var limits: FetchLimits {
    var limits = FetchLimits()
    limits.connectSeconds = 10
    limits.totalSeconds = 120
    limits.stallSeconds = 60
    limits.bytes = 100 << 20
    return limits
  }

  /// Whether a line near the start is BEGIN:VCALENDAR: in UTF-8, Latin-1 or UTF-16, behind a byte order mark, spaces,
  /// or the warnings that a PHP program puts before it.
  static func mentionsCalendar(_ body: [UInt8]) -> Bool {
    // Without the zeros of UTF-16 and the bytes of marks.
    let head = body.prefix(16_384).filter { $0 > 0 && $0 < 0x80 }
    return head.split { $0 == 0x0A || $0 == 0x0D }.contains { line in
      let text = String(decoding: line.drop { $0 <= 0x20 }.prefix(15), as: UTF8.self)
      return text.uppercased() == "BEGIN:VCALENDAR"
    }
  }
}
