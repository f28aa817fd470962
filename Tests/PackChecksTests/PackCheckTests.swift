import PackChecks
import PackSupport
import Testing
import Values

/// What a person reads about the mistakes of rule packs.
@Suite struct PackCheckTests {
  @Test("A mistake is found where it is, with what to do", arguments: Seeded.all)
  func mistakes(_ seeded: Seeded) throws { #expect(Seeded.lines(try seeded.report()) == seeded.expected) }

  @Test("Every mistake is told in French, with a code that lists of rules know", arguments: Seeded.all)
  func told(_ seeded: Seeded) throws {
    let codes = Set(PackCheck.codes)
    for diagnostic in try seeded.report().diagnostics {
      #expect(codes.contains(diagnostic.code))
      #expect(
        !diagnostic.message.french.isEmpty && diagnostic.message.french != diagnostic.message.english
          || diagnostic.code == .ruleLoad)
      #expect(diagnostic.advice.isEmpty == diagnostic.advice.french.isEmpty)
    }
  }

  @Test func everyCodeIsThereOnceWithItsHelp() {
    let codes = PackCheck.codes
    #expect(Set(codes).count == codes.count)
    for code in codes {
      for phrase in [code.meaning, code.remedy] {
        #expect(!phrase.english.isEmpty && !phrase.french.isEmpty && phrase.english != phrase.french)
      }
    }
  }

  @Test func packsAreShipped() { #expect(ShippedPacks.names.contains("fr/bareme") && ShippedPacks.names.count >= 5) }

  @Test("Nothing is found in what is shipped", arguments: ShippedPacks.names)
  func shipped(_ name: String) throws {
    let report = try PackCheck(ShippedPacks.library()).run(name)
    #expect(report.pack == name)
    #expect(Seeded.lines(report) == [])
  }

  @Test func theFrenchIsFrench() throws {
    let seeded = Seeded("", Seeded.rule("professional(event)", "return event.sumary == os.time()"), [])
    #expect(
      Seeded.lines(try seeded.report(), .french) == [
        "rules.lua:3:16 error field-unknown: event n'a pas de champ « sumary » → vouliez-vous dire « summary » ?",
        "rules.lua:3:26 error name-closed: les règles ne voient pas « os.time » → les règles ne voient pas d'horloge : "
          + "le même agenda doit donner chaque jour le même résultat ; utilisez les dates de l'événement ou du trajet, "
          + "ou date(\"2026-01-31\")",
      ])
  }

  @Test func aSingleFileMayAskForWhatTheProfileGives() throws {
    var files = MemoryFiles()
    files.texts["mine.lua"] = "local words = parameter \"words\"\nreturn { purpose = function() return words[1] end }\n"
    let report = try PackCheck(files.library()).run("mine.lua")
    #expect(
      Seeded.lines(report) == [
        "mine.lua:1:25 warning parameter-undeclared: no parameter \"words\" is declared → the profile must give it under "
          + "parameters, or a pack that it names beside this file"
      ])
  }

  @Test func whatTheUserHasSeenIsLeftOut() throws {
    var report = try Seeded("", Seeded.rule("vehicle(trip, day)", "return trip.vehicel and nil"), []).report()
    report.leaveOut([.ruleParameters])
    #expect(report.diagnostics.map(\.code) == [.fieldUnknown])
  }

  @Test func packsThatExtendEachOtherAreTold() throws {
    var files = MemoryFiles()
    files.add("a", extends: ["b"])
    files.add("b", extends: ["a"])
    let report = try PackCheck(files.library()).run("a")
    #expect(report.diagnostics.contains { $0.code == .packCycle && $0.severity == .error })
  }

  @Test func aRuleThatHidesAnExtendedPackIsANote() throws {
    var files = MemoryFiles()
    files.add("a", name: "acme/a", extends: ["b"], rules: "return { purpose = function() return \"Visit\" end }")
    files.add("b", name: "acme/b", rules: "return { purpose = function(trip) return profile.person end }")
    let report = try PackCheck(files.library()).run("a")
    #expect(report.diagnostics.filter { $0.code == .layerUnreachable }.map(\.severity) == [.note])
  }

  @Test func whatAPackOverridesIsUsed() throws {
    var files = MemoryFiles()
    files.add("a", name: "acme/a", extends: ["b"], rules: "return {}", parameters: "words: {value: [a]}")
    files.add(
      "b", name: "acme/b", rules: "return { purpose = function() return parameter(\"words\")[1] end }",
      parameters: "words: {value: [b]}")
    let report = try PackCheck(files.library()).run("a")
    #expect(!report.diagnostics.contains { $0.code.name.hasPrefix("parameter") })
  }

  @Test func noPackIsAFailure() throws {
    #expect(throws: Failure.self) { _ = try PackCheck(MemoryFiles().library()).run("nowhere") }
  }
}
