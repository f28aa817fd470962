import Mileage
import Testing
import Values

@Suite struct ShortGapTests {
  @Test func aGapShorterThanTheDriveIsTold() throws {
    // Aubeval to Bresac is ten kilometres, ten minutes.
    let first = Appointment("a", "20261006T0900", "20261006T1000", at: "Aubeval")
    let tight = try World.statement([first, Appointment("b", "20261006T1009", "20261006T1100", at: "Bresac")])
    #expect(tight.problems == ["gap-shorter-than-drive b 2026-10-06"])
    let enough = try World.statement([first, Appointment("b", "20261006T1010", "20261006T1100", at: "Bresac")])
    #expect(enough.problems.isEmpty)
  }

  @Test func theGapCountsTheWayRoundByTheOffice() throws {
    let decisions = ScriptedDecisions()
    decisions.on(Between.self) { _, _ in .said(.office, "between") }
    // Aubeval to the office thirty minutes, on to Bresac forty.
    let first = Appointment("a", "20261006T0900", "20261006T1000", at: "Aubeval")
    let tight = try World.statement(
      [first, Appointment("b", "20261006T1109", "20261006T1200", at: "Bresac")], decisions)
    #expect(tight.problems == ["gap-shorter-than-drive b 2026-10-06"])
    let enough = try World.statement(
      [first, Appointment("b", "20261006T1110", "20261006T1200", at: "Bresac")], decisions)
    #expect(enough.problems.isEmpty)
  }

  @Test func theGapAfterAnAppointmentAtABaseCountsToo() throws {
    let statement = try World.statement([
      Appointment("desk", "20261006T0900", "20261006T1000", at: "office"),
      Appointment("b", "20261006T1030", "20261006T1100", at: "Bresac"),
    ])
    #expect(statement.problems == ["gap-shorter-than-drive b 2026-10-06"])
  }

  /// On 25 October 2026 the clock is put back at three, on 29 March forward at two: elapsed time counts, not the wall's.
  @Test func theChangeOfClockIsElapsedTime() throws {
    // From 01:55 to 02:05 on the wall; the second one is after the first pass of the hour.
    let autumn = try World.statement([
      Appointment("a", "20261025T0030", "20261025T0155", at: "Aubeval"),
      Appointment("b", "20261025T0300", "20261025T0400", at: "Corvigny"),
    ])
    // 65 minutes on the wall, 125 in truth; the drive of 60 km takes 60.
    #expect(autumn.problems.isEmpty)
    let spring = try World.statement(
      [
        Appointment("a", "20260329T0030", "20260329T0155", at: "Aubeval"),
        Appointment("b", "20260329T0300", "20260329T0400", at: "Corvigny"),
      ], from: "2026-03-01", to: "2026-04-01")
    // 65 minutes on the wall, 5 in truth.
    #expect(spring.problems.contains("gap-shorter-than-drive b 2026-03-29"))
  }
}
