import Testing
import Values

@testable import Fetching

@Suite struct ServiceJSONTests {
  private struct Answer: Decodable, Equatable {
    struct Way: Decodable, Equatable {
      var distance: Double
      var isOneWay: Bool?
    }
    var routes: [Way]
  }

  private func read(_ text: String, calling whole: String = "answer") throws(ServiceProblem) -> Answer {
    try ServiceJSON(calling: whole).read(Answer.self, from: Array(text.utf8))
  }

  @Test func readsNamesInSnakeCase() throws {
    #expect(
      try read("{\"routes\":[{\"distance\":1.5,\"is_one_way\":true}],\"more\":{}}")
        == Answer(routes: [Answer.Way(distance: 1.5, isOneWay: true)]))
  }

  @Test(arguments: [
    ("", ServiceProblem.Unreadable.empty), ("<html>login</html>", .webPage), ("no", .notJSON),
    ("{\"routes\":", .notJSON),
    ("[]", .otherShape("answer")), ("{}", .otherShape("routes")), ("{\"routes\":null}", .otherShape("routes")),
    ("{\"routes\":[{\"distance\":1},{}]}", .otherShape("routes[1].distance")),
    ("{\"routes\":[{\"distance\":\"1\"}]}", .otherShape("routes[0].distance")),
  ])
  func saysWhatCameInstead(text: String, what: ServiceProblem.Unreadable) {
    #expect(throws: ServiceProblem.unreadable(what)) { _ = try read(text) }
  }

  @Test func theWholeHasTheNameThatItIsGiven() {
    #expect(throws: ServiceProblem.unreadable(.otherShape("$"))) { _ = try read("[]", calling: "$") }
  }
}
