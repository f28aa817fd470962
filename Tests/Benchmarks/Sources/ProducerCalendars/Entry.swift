/// What one VEVENT says, before a producer puts it in its own words.
struct Entry {
  struct Place {
    var address: String
    var latitude: String
    var longitude: String
  }

  /// Counts appointments; a moved occurrence has its series' number.
  var number: Int
  var title: String
  var place: Place?
  var notes: String
  /// Names of those who are invited.
  var people: [String]
  var start: WallTime
  /// Nil for a whole day.
  var minutes: Int?
  var isTransparent: Bool
  var isCancelled: Bool
  /// RRULE of a series.
  var rule: String?
  /// Occurrences that a series leaves out.
  var exceptions: [WallTime] = []
  /// The occurrence of the series that this entry stands for.
  var replaced: WallTime?

  var end: WallTime { minutes.map { start.adding(minutes: $0) } ?? start.adding(days: 1) }

  /// When the appointment was written down.
  var stamp: String { WallTime(day: WallTime.firstDay - 30 + number % 28, minute: 480 + number % 600).stamp + "Z" }

  /// `name` at `example.fr`.
  static func mail(_ person: String) -> String {
    person.unicodeScalars.filter(\.isASCII).map { $0 == " " ? "." : String($0) }.joined().lowercased() + "@example.fr"
  }

  /// 32 hexadecimal digits, the same for all entries of an appointment.
  var digits: String {
    var numbers = SplitMix64(seed: 1_000_000 + number)
    return [numbers.next(), numbers.next()].map { word in
      let text = String(word, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }.joined()
  }
}
