import Fetching
import Testing

@Suite struct HTTPResponseTests {
  @Test func findsAHeaderInAnyCase() {
    let response = HTTPResponse(status: 200, headers: [("Retry-After", "3"), ("retry-after", "5")])
    #expect(response.header("RETRY-AFTER") == "3")
    #expect(response.header("Date") == nil)
  }
}
