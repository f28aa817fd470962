import Testing
import Values

@testable import Fetching

@Suite struct HTTPDateTests {
  @Test(arguments: [
    "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
    "sun, 06 nov 1994 08:49:37 gmt",
  ])
  func readsAllThreeForms(_ text: String) { #expect(HTTPDate.read(text)?.description == "1994-11-06T08:49:37Z") }

  @Test func readsALeapSecondAndALeapDay() {
    #expect(HTTPDate.read("Sat, 31 Dec 2016 23:59:60 GMT")?.description == "2017-01-01T00:00:00Z")
    #expect(HTTPDate.read("Thu, 29 Feb 2024 00:00:00 GMT")?.description == "2024-02-29T00:00:00Z")
  }

  @Test(arguments: [
    "", "7", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 CET", "Sun, 31 Feb 2026 08:49:37 GMT",
    "Sun, 06 Foo 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 1994 08:49 GMT",
    "Sun, 06 Nov 1994 08:+9:37 GMT", "1994-11-06T08:49:37Z",
  ])
  func refusesAnythingElse(_ text: String) { #expect(HTTPDate.read(text) == nil) }
}
