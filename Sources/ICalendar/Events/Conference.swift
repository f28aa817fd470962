/// A way to take part in an event from afar (RFC 7986 section 5.11).
public struct Conference: Sendable, Hashable {
  /// A URI: `https://…`, `tel:+33…`.
  public var link: String
  /// LABEL; empty when absent.
  public var label: String
  /// FEATURE in upper case: `AUDIO`, `CHAT`, `FEED`, `MODERATOR`, `PHONE`, `SCREEN`, `VIDEO`; empty when absent.
  public var features: [String]

  /// A conference behind a URI.
  public init(link: String, label: String = "", features: [String] = []) {
    self.link = link
    self.label = label
    self.features = features
  }
}

extension CalendarEvent {
  /// What the event says of online meetings in properties of their own: CONFERENCE, and what Google and Microsoft write
  /// instead, each link once.
  public var conferences: [Conference] {
    var result: [Conference] = []
    var known: Set<String> = []
    func add(_ line: LineText) {
      // A URI has no backslash; Microsoft escapes its own properties as TEXT.
      let link = FeedStorage.withClean(line.value.trimmed, isEscaped: true) { $0.string }
      var conference = Conference(link: link)
      guard !conference.link.isEmpty, known.insert(conference.link).inserted else { return }
      conference.label = line.parameter("LABEL") ?? ""
      let features = line.parameter("FEATURE")?.uppercased() ?? ""
      conference.features = features.split(separator: ",").map(String.init)
      result.append(conference)
    }
    for name in [PropertyName.conference, .googleConference, .teamsMeeting, .onlineMeeting] { each(name, add) }
    let external = first(named: "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK")
    if external >= 0 { storage.withLine(external, add) }
    return result
  }

  /// The web links of the event in the order found, each once: those of ``conferences``, then what starts with `http://` or
  /// `https://` in URL, LOCATION, DESCRIPTION and X-ALT-DESC. Invitations to Teams, Zoom, Meet or FaceTime often stand only
  /// there. At most a hundred.
  public var links: [String] {
    var links = WebLinks(most: 100)
    for conference in conferences {
      var link = conference.link
      link.withUTF8 { links.add($0) }
    }
    for property in [TextProperty.url, .location, .description] { withText(property) { links.add($0) } }
    storage.withText(first(named: "X-ALT-DESC"), isEscaped: true) { links.add($0) }
    return links.found
  }
}
