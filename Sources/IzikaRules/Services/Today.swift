import Values

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The day on which a service is asked or a correction is made: the only thing that is taken from a clock. It is kept with what
/// it dates, and no amount depends on it.
public enum Today {
  /// The local day; of `SOURCE_DATE_EPOCH` in UTC where that is set, as everything does that must come out alike twice.
  public static var date: CivilDate {
    if let text = getenv("SOURCE_DATE_EPOCH").map({ String(cString: $0) }), let seconds = Int(text) {
      return LocalTime(seconds: seconds).date
    }
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return CivilDate(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
  }
}
