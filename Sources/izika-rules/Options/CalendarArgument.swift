import ArgumentParser
import IzikaRules
import Values

/// A calendar as the command line names it: the text, which may be a password, is not kept.
///
/// Whoever parses the arguments repeats one that is refused. So every text is taken, and ``read()`` says what is wrong.
struct CalendarArgument: ExpressibleByArgument {
  private let calendar: Result<Profile.Calendar, Failure>

  init(argument: String) {
    calendar = Result { () throws(Failure) in try Profile.Calendar(argument: argument) }
  }

  /// - Throws: a ``Failure`` that does not show the text, for a link that cannot be read.
  func read() throws(Failure) -> Profile.Calendar { try calendar.get() }
}
