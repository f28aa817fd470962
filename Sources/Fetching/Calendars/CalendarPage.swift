/// The pages on which people look at their calendars: what the browser's address bar shows, and what many copy.
extension WebAddress {
  /// Whether this is surely such a page, and no calendar.
  var isCalendarPage: Bool {
    let path = path.lowercased()
    func begins(_ starts: [String]) -> Bool { starts.contains { path == $0 || path.hasPrefix($0 + "/") } }
    switch host {
    case "calendar.google.com": return path.isEmpty || begins(["/calendar/u", "/calendar/r", "/calendar/embed"])
    case "outlook.live.com", "outlook.office.com", "outlook.office365.com", "outlook.cloud.microsoft":
      // A calendar that is published has two links there: calendar.html and calendar.ics.
      return path.isEmpty || path.hasSuffix("/calendar.html") || begins(["/calendar/view", "/calendar/0", "/mail"])
    case "www.icloud.com": return path.isEmpty || begins(["/calendar"])
    default: return false
    }
  }
}
