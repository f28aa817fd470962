/// Why a link brought no calendar.
enum CalendarProblem: Error, Hashable {
  /// The text is no link.
  case link
  case fetch(FetchProblem)
  /// With whether the link names a user.
  case status(Int, hasUser: Bool)
  /// What came is no calendar.
  case body(BodyKind)
}

/// What may be said of a calendar whose link is a secret.
struct CalendarSubject {
  /// What the user calls it; may be empty.
  var name: String
  /// Nil where the link has none.
  var host: String?
}
