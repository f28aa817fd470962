import PackSupport
import Packs
import Testing
import Values

/// Law: every word that a shipped parameter takes from a list is checked, whoever sets it.
@Suite struct ClosedWordsTests {
  @Test(arguments: ShippedPacks.names)
  func aWordThatIsNotOnTheListIsRefused(name: String) throws {
    let packs = try ShippedPacks.library().layers([name], relativeTo: "")
    for parameter in packs.flatMap(\.parameters) where !parameter.words.isEmpty {
      let isList = parameter.all.contains { if case .list = $0 { true } else { false } }
      for wrong in ["zork", (parameter.words.first ?? "") + "x"] {
        let value: ParameterValue = isList ? .list([.text(wrong)]) : .text(wrong)
        let profile = [Parameter(name: parameter.name, value: value, file: "profile.yaml", line: 7)]
        let errors = ParameterLayers(profile: profile, packs: packs, asOf: nil).errors
        #expect(
          errors.contains { $0.message.english.contains(parameter.name) && $0.place.line == 7 }, "\(parameter.name)")
      }
    }
  }

  @Test func aPackThatBreaksItsOwnListIsRefused() throws {
    var files = MemoryFiles()
    files.add("one", parameters: "mode: {one_of: [up, down], value: sideways}")
    let failure = #expect(throws: Failure.self) { try files.library().layers(["one"], relativeTo: "") }
    #expect(
      failure?.diagnostics.first?.message.english.contains("\"sideways\" is no word for the parameter \"mode\"") == true
    )
    #expect(failure?.diagnostics.first?.advice.english.contains("it is one of: up, down") == true)
  }

  /// Who sets what nobody reads believes that something follows from it.
  @Test(arguments: [
    ("keywrds", "did you mean \"keywords\"?"), ("zork", "remove it"), ("currancy", "did you mean \"currency\"?"),
  ])
  func aParameterThatNobodyReadsIsTold(name: String, advice: String) throws {
    var files = MemoryFiles()
    files.add("one", rules: "local words = parameter 'keywords' return {}", parameters: "keywords: {value: [a]}")
    let packs = try files.library().layers(["one"], relativeTo: "")
    let profile = ["keywords", name].map { Parameter(name: $0, value: .list([]), file: "profile.yaml", line: 3) }
    let told = ParameterLayers(profile: profile, packs: packs, asOf: nil).diagnostics(readByEngine: ["currency"])
    #expect(told.map(\.code) == [.parameterUnread])
    #expect(told.first?.message.english.contains("\"\(name)\"") == true)
    #expect(told.first?.place == Diagnostic.Place(file: "profile.yaml", line: 3))
    #expect(told.first?.advice.english.contains(advice) == true)
  }

  /// An agency's own file is read as a profile is.
  @Test func aPacksParameterThatNobodyReadsIsTold() throws {
    var files = MemoryFiles()
    files.add("one", parameters: "keywrds: {value: [a]}")
    files.add(
      "two", rules: "local rules = {}\nlocal w = parameter \"keywords\"\nreturn rules",
      parameters: "keywords: {value: [b]}")
    let packs = try files.library().layers(["one", "two"], relativeTo: "")
    let told = ParameterLayers(profile: [], packs: packs, asOf: nil).diagnostics(readByEngine: [])
    #expect(told.map(\.message.english) == ["no rule reads the parameter \"keywrds\": it changes nothing"])
  }
}
