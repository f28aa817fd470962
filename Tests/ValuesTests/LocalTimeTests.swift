import Testing
import Values

@Suite struct LocalTimeTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00"), (-1, "1969-12-31T23:59:59"), (-86_400, "1969-12-31T00:00:00"),
    (-86_401, "1969-12-30T23:59:59"), (86_399, "1970-01-01T23:59:59"), (1_791_277_200, "2026-10-06T09:00:00"),
  ])
  func secondsAreWhatTheClockShows(seconds: Int, text: String) {
    let time = LocalTime(seconds: seconds)
    #expect(time.description == text)
    #expect((0..<86_400).contains(time.secondOfDay))
    #expect(LocalTime(date: time.date, secondOfDay: time.secondOfDay) == time)
  }

  @Test func fieldsBeforeTheEpochCountForward() {
    let time = LocalTime(seconds: -1)
    #expect([time.hour, time.minute, time.second] == [23, 59, 59])
  }

  @Test func instantsDifferByElapsedSeconds() {
    let instant = Instant(seconds: 1_791_270_000)
    #expect(instant.description == "2026-10-06T07:00:00Z")
    #expect((instant + 90) - instant == 90)
    #expect(instant < instant + 1)
  }
}
