import Values

/// RFC 9110 section 5.6.7.
enum HTTPDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Reads `Sun, 06 Nov 1994 08:49:37 GMT` and the two forms that are obsolete, `Sunday, 06-Nov-94 08:49:37 GMT` and
  /// `Sun Nov  6 08:49:37 1994`; nil for anything else. The weekday is not looked at.
  static func read(_ text: String) -> Instant? {
    let words = text.lowercased().split { " ,-\t".contains($0) }
    guard words.count == 5 || words.count == 6 && words[5] == "gmt" else { return nil }
    let isBare = words.count == 5
    let (dayWord, monthWord, yearWord, timeWord) =
      isBare ? (words[2], words[1], words[4], words[3]) : (words[1], words[2], words[3], words[4])
    guard let day = number(dayWord, 1...31), let month = months.firstIndex(of: String(monthWord)),
      var year = number(yearWord, 0...9_999), let seconds = seconds(timeWord)
    else { return nil }
    if yearWord.utf8.count == 2 { year += year < 70 ? 2_000 : 1_900 }
    guard day <= CivilDate.daysIn(month: month + 1, year: year) else { return nil }
    return Instant(seconds: CivilDate(year: year, month: month + 1, day: day).dayNumber * 86_400 + seconds)
  }

  /// `08:49:37`; a leap second is allowed.
  private static func seconds(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, let hour = number(parts[0], 0...23), let minute = number(parts[1], 0...59),
      let second = number(parts[2], 0...60)
    else { return nil }
    return (hour * 60 + minute) * 60 + second
  }

  private static func number(_ text: Substring, _ range: ClosedRange<Int>) -> Int? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(text), range.contains(value) else {
      return nil
    }
    return value
  }
}

/// How long a server wants to be left alone (RFC 9110 section 10.2.3).
enum RetryAfter {
  /// In seconds, 0 for a moment that is past; nil where the response does not say.
  ///
  /// A date is compared with the response's own `Date`, where there is one: the server's clock may be wrong, or this
  /// machine's.
  static func seconds(_ response: HTTPResponse, now: Instant) -> Int? {
    guard let value = response.header("Retry-After") else { return nil }
    if !value.isEmpty, value.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return Int(value) ?? .max }
    guard let moment = HTTPDate.read(value) else { return nil }
    let sent = response.header("Date").flatMap { HTTPDate.read($0) } ?? now
    return max(0, moment - sent)
  }
}
