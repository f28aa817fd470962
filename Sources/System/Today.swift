import Glibc
import Values

/// The day on which a service is asked or a correction is made: the only thing that is taken from a clock. It is kept with what
/// it dates, and no amount depends on it.
package enum Today {
  /// The local day; of `SOURCE_DATE_EPOCH` in UTC where that is set, as everything does that must come out alike twice.
  package static var date: CivilDate {
    if let text = Machine.environment("SOURCE_DATE_EPOCH"), let seconds = Int(text) {
      return LocalTime(seconds: seconds).date
    }
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return CivilDate(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
  }
}
