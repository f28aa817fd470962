import Foundation
import Testing

@Suite struct StopTests {
  @Test("Stopping what was never started is no mistake, and says so")
  func nothing() throws {
    let result = try Place().roads("stop")
    #expect(result.status == 0)
    #expect(result.errors == ["osrm", "valhalla", "addok"].map { "izika-rules: \($0) does not run\n" }.joined())
  }

  @Test("status and check of what does not run end with 1")
  func none() throws {
    let place = try Place()
    let (status, check) = (try place.roads("status"), try place.roads("check"))
    #expect(status.status == 1)
    #expect(status.output == "osrm does not run\nvalhalla does not run\naddok does not run\n")
    #expect(check.status == 1)
    #expect(check.errors.contains("no engine runs in"))
  }

  @Test("A process that only got the number of an engine is not ended")
  func recycled() throws {
    let place = try Place()
    let pid = ProcessInfo.processInfo.processIdentifier
    // This very process, with another start: ending it would end the tests.
    try place.write("\(pid) 1 osrm-routed\n", to: "roads/osrm/pids")
    let result = try place.roads("stop", "--engine", "osrm")
    #expect(result.status == 0)
    #expect(result.errors.contains("osrm had ended by itself"))
  }
}
