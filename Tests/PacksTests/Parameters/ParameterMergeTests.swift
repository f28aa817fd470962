import Mileage
import PackSupport
import Packs
import TestSupport
import Testing
import Values
import YAML

/// Layers that add to one mapping or list, and layers that stand in one another's place.
@Suite struct ParameterMergeTests {
  private static let clients = """
    clients:
      merge: true
      value:
        forge: {words: [forge], rate: 0.55}
        tuilerie: {words: [tuilerie], rate: 0.48}
        moulin: {words: [moulin], rate: 0.50}
    """

  /// What the profile's `parameters:` give.
  private func profile(_ text: String) throws -> [Parameter] {
    try (try YAMLFile(Array(text.utf8), name: "profile.yaml").root.map ?? []).map { entry in
      try #require(try ParameterFile.given(entry.key, entry.value, file: "profile.yaml", line: entry.line))
    }
  }

  /// What a rule makes of the parameters of one pack under a profile's.
  private func ask(_ declared: String, _ own: String, _ body: String) throws -> Answer<String> {
    let rule = Sample.rule("purpose(trip)", body)
    return try Sample.decisions(rule, parameters: declared, profile: profile(own)).purpose(Sample.trip())
  }

  private func layers(_ texts: String..., own: String = "") throws -> ParameterLayers {
    var files = MemoryFiles()
    let names = Array(["one", "two", "three"].prefix(texts.count))
    for (name, text) in zip(names, texts) { files.add(name, parameters: text) }
    return ParameterLayers(
      profile: try profile(own), packs: try files.library().layers(names, relativeTo: ""), asOf: nil)
  }

  private static let walk = """
    local all = {}
    for key, client in pairs(parameter "clients") do table.insert(all, key .. " " .. tostring(client.rate)) end
    return table.concat(all, ", ")
    """

  @Test func aLayerAddsKeysReplacesThemAndTakesThemOut() throws {
    let own =
      "clients:\n  forge: {words: [forge], rate: 0.60}\n  moulin: null\n  scierie: {words: [scierie], rate: 0.40}\n"
    let answer = try ask(Self.clients, own, Self.walk)
    #expect(answer.value == "forge 0.6, scierie 0.4, tuilerie 0.48")
    #expect(
      answer.decision.parameters.map { "\($0.fullName) \($0.layer) \($0.at)" } == [
        "clients.moulin profile profile.yaml:3", "clients.forge profile profile.yaml:2",
        "clients.scierie profile profile.yaml:4", "clients.tuilerie one one/parameters/p.yaml:5",
      ])
  }

  @Test func aDecisionRestsOnTheKeysThatItReads() throws {
    let own = "clients: {forge: {words: [forge], rate: 0.60}, moulin: null}"
    func read(_ key: String) throws -> [String] {
      let body = "return tostring(parameter(\"clients\").\(key) ~= nil)"
      return try ask(Self.clients, own, body).decision.parameters.map { "\($0.fullName) \($0.at)" }
    }
    #expect(try read("tuilerie") == ["clients.tuilerie one/parameters/p.yaml:5"])
    #expect(try read("forge") == ["clients.forge profile.yaml:1"])
    #expect(try read("moulin") == ["clients.moulin profile.yaml:1"])
    // What nobody has is missing by the word of all.
    #expect(try read("nobody") == ["clients profile.yaml:1", "clients one/parameters/p.yaml:1"])
  }

  @Test func whatOneLayerGivesIsOneValue() throws {
    let answer = try ask(Self.clients, "", Self.walk)
    #expect(answer.decision.parameters.map { "\($0.fullName) \($0.at)" } == ["clients one/parameters/p.yaml:1"])
  }

  @Test func wordsAreAddedInFrontAndTakenOut() throws {
    let declared = "words: {merge: true, value: [annulé, reporté, abgesagt]}"
    let body = "local w = parameter \"words\" return table.concat({w[1], w[2], w[3] or \"\", w[4] or \"\"}, \" \")"
    #expect(try ask(declared, "words: [décommandé, annulé]", body).value == "décommandé annulé reporté abgesagt")
    let taken = try ask(declared, "words: {reporté: null, abgesagt: null, déplacé: true}", body)
    #expect(taken.value == "déplacé annulé  ")
    #expect(taken.decision.parameters.map(\.layer) == ["profile", "one"])
  }

  @Test(arguments: [
    ("words: {annulé: 1}", "\"words.annulé\" neither adds a word to the list of one nor takes one out"),
    ("words: 3", "the parameter \"words\" must be a list, as one declares it, not 3"),
    ("words: [1]", "the parameter \"words.1\" must be a text, as one declares it, not 1"),
    ("kinds: [boat]", "\"boat\" is no word for the parameter \"kinds\""),
    ("kinds: {boat: true}", "\"boat\" is no word for the parameter \"kinds\""),
  ])
  func whatDoesNotFitAListIsRefused(own: String, words: String) throws {
    let declared = "words: {merge: true, value: [annulé]}\nkinds: {merge: true, one_of: [car, van], value: [car]}"
    #expect(try layers(declared, own: own).errors.map(\.message.english) == [words])
  }

  @Test func theValuesOfADayAreMerged() throws {
    let declared = """
      rates:
        merge: true
        values:
          - {from: 2025-01-01, value: {forge: 0.50, moulin: 0.40}}
          - {from: 2026-01-01, value: {forge: 0.52, moulin: 0.42}}
      """
    let own = "rates: {values: [{from: 2025-07-01, value: {forge: 0.60}}, {from: 2026-07-01, value: null}]}"
    let layers = try layers(declared, own: own)
    func rates(_ date: String) throws -> String {
      let found = try layers.find("rates", on: day(date))
      var keys: [String: ParameterValue] = [:]
      switch found.merged {
      case .map(let merged)?: keys = merged.compactMapValues(\.value)
      case .list?: break
      case nil: if case .map(let map) = found.parts[0].value.value { keys = map }
      }
      return keys.sorted { $0.key < $1.key }.map { key, value in
        if case .decimal(let rate) = value { "\(key) \(rate)" } else { key }
      }.joined(separator: " ")
    }
    #expect(try rates("2025-03-01") == "forge 0.5 moulin 0.4")
    #expect(try rates("2025-08-01") == "forge 0.6 moulin 0.4")
    #expect(try rates("2026-03-01") == "forge 0.6 moulin 0.42")
    #expect(try rates("2026-08-01") == "forge 0.52 moulin 0.42")
  }

  @Test func theDeclaringPackDecidesWhetherLayersAdd() throws {
    let plain = "clients: {value: {forge: 1, moulin: 2}}"
    let layers = try layers("clients: {merge: true, value: {forge: 3}}", plain)
    #expect(try layers.find("clients", on: nil).parts.map(\.layer) == ["one"])
  }

  @Test func whatALayerDropsIsTold() throws {
    let declared = "clients: {value: {forge: 1, moulin: 2, scierie: 3}}"
    let told = try #require(try layers(declared, own: "clients: {forge: 5}").losses.first)
    #expect(told.code == .parameterDrops)
    #expect(told.severity == .warning)
    #expect(told.place == Diagnostic.Place(file: "profile.yaml", line: 1))
    #expect(told.message.english.hasSuffix("what one says: these keys are lost: moulin, scierie"))
    #expect(told.advice.english.contains("`moulin: null`"))
    #expect(told.advice.english.contains("(one/parameters/p.yaml:1)"))
    #expect(told.message.french.contains("remplace en entier ce que dit one"))
  }

  @Test(arguments: [
    "clients: {forge: 5, moulin: 6, scierie: 7}", "clients: {forge: 5, moulin: null, scierie: null}",
    "clients: {values: [{from: 2026-01-01, value: {forge: 5, moulin: null, scierie: null}}]}", "other: [a]",
  ])
  func whatIsRepeatedOrTakenOutIsNotTold(own: String) throws {
    let declared = "clients: {value: {forge: 1, moulin: 2, scierie: 3}}\nother: {value: [a, b]}"
    #expect(try layers(declared, own: own).losses.isEmpty)
  }

  @Test func aKeyThatIsTakenOutAndNotThereIsTold() throws {
    let told = try layers(Self.clients, own: "clients: {moulins: null, forge: null}").losses
    #expect(told.map(\.code) == [.parameterKeyUnknown])
    #expect(told.first?.message.english == "`clients` takes out \"moulins\", which one does not have")
    #expect(told.first?.advice.english == "did you mean \"moulin\"?")
    let words = try layers("words: {merge: true, value: [annulé]}", own: "words: {annule: null}").losses
    #expect(words.first?.advice.english == "did you mean \"annulé\"?")
  }

  @Test func aMiddleLayerIsHeldAgainstTheOneBelow() throws {
    let layers = try layers("m: {value: {a: 1}}", "m: {value: {a: 1, b: 2}}", "m: {value: {a: 1, b: 2, c: 3}}")
    #expect(layers.losses.map(\.message.english).map { $0.suffix(7) } == ["lost: b", "lost: c"])
  }
}
