import Foundation
import PackTests
import Packs
import TestSupport
import Testing
import Values

@testable import IzikaRules

/// A new pack, whatever it is a copy of: it holds nothing of a person, passes its tests, and lies beside a profile that asks it.
@Suite struct NewPackRunTests {
  private let folder: TemporaryFolder
  private let parent: String
  private let workspace: Workspace

  init() throws {
    folder = try TemporaryFolder()
    parent = folder.path("") + (folder.path("").hasSuffix("/") ? "" : "/")
    workspace = try Workspace()
  }

  private func make(
    _ name: String = "agence-durand/visites", from template: String? = nil, _ language: Language = .french
  ) throws -> NewPackRun.Made {
    try NewPackRun(workspace, in: parent).write(
      NewPack(try #require(PackName(name)), from: template, language: language, in: workspace))
  }

  private func codes(_ body: () throws -> Void) -> [String] {
    do {
      try body()
      return []
    } catch {
      return (error as? Failure)?.diagnostics.map { "\($0.code)" } ?? ["\(error)"]
    }
  }

  static let examples = ShippedPackTests.packs.map(\.name).filter { $0.hasPrefix("exemples/") }

  @Test(arguments: examples, [Language.english, .french])
  func everyExampleBecomesAPackOfOnesOwn(template: String, language: Language) throws {
    let made = try make(from: template, language)
    #expect(made.notes == [] && made.beside.contains("profile.yaml") && made.beside.contains("calendar.ics"))
    // Nothing that stays at home lies in the folder.
    let selection = try PackSelection(of: parent + "visites/", shown: "visites/")
    #expect(selection.problems.map { "\($0.code)" } == [])
    #expect(
      selection.leftOut.map(\.name).filter { ![".gitattributes", ".luarc.json", "izika.meta.lua"].contains($0) } == [])
    // It is tested by what travels, where nothing else is.
    let alone = try TemporaryFolder()
    for file in selection.files { try alone.write(Data(file.bytes), to: "visites/\(file.name)") }
    let report = try PackTestRun(workspace).run(alone.path("visites"), PackTestOptions())
    #expect(report.isPassed && report.passed > 0)
    #expect(try ProfileCheck(workspace).run(parent + "profile.yaml").map { "\($0.code)" } == [])
    let profile = try ProfileReader.read(Array(try folder.read("profile.yaml").utf8), file: "profile.yaml")
    #expect(profile.rules.first == "./visites")
  }

  @Test func aProfileIsReadByItsOwnerAlone() throws {
    _ = try make()
    let rights = try FileManager.default.attributesOfItem(atPath: folder.path("profile.yaml"))[.posixPermissions]
    #expect(rights as? Int == 0o600)
  }

  @Test func aProfileThatIsThereStays() throws {
    try folder.write("person: Anne\nrules: [fr/bareme]\n", to: "profile.yaml")
    let made = try make()
    #expect(made.beside == [] && made.notes.map(\.code) == [.fileKept])
    #expect(made.notes[0].advice.english.hasSuffix("rules: [./visites, fr/bareme]"))
    #expect(try folder.read("profile.yaml") == "person: Anne\nrules: [fr/bareme]\n")
    #expect(made.steps.last == "izika-rules eval --profile profile.yaml --rules ./visites fr/bareme --period 2026-10")
    #expect(!FileManager.default.fileExists(atPath: folder.path("calendar.ics")), "whoever has a profile has calendars")
  }

  @Test(arguments: ["visites", "./visites"]) func aProfileThatNamesItAlreadyIsToldSo(reference: String) throws {
    try folder.write("person: Anne\nrules: [\(reference), fr/bareme]\n", to: "profile.yaml")
    #expect(try make().notes[0].advice.english == "it names ./visites already: nothing to do")
  }

  @Test(arguments: ["person: [", "", "person: Anne\nrule: x\n"])
  func aProfileThatCannotBeReadStays(text: String) throws {
    try folder.write(text, to: "profile.yaml")
    #expect(try make().notes[0].advice.english.hasSuffix("rules: [./visites, …]"))
    #expect(try folder.read("profile.yaml") == text)
  }

  @Test func aLinkThatLeadsNowhereIsNotWrittenThrough() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("profile.yaml"), withDestinationPath: folder.path("elsewhere"))
    #expect(try make().notes.map(\.code) == [.fileKept])
    #expect(!FileManager.default.fileExists(atPath: folder.path("elsewhere")))
  }

  @Test func aCalendarThatIsThereStays() throws {
    try folder.write("mine", to: "calendar.ics")
    let made = try make()
    #expect(made.beside == ["profile.yaml"] && made.notes.map(\.code) == [.fileKept])
    #expect(try folder.read("calendar.ics") == "mine")
  }

  @Test func aScaleBringsNoPerson() throws {
    let made = try make(from: "fr/bareme")
    #expect(made.beside == [] && made.notes == [] && made.steps.count == 2)
    #expect(!FileManager.default.fileExists(atPath: folder.path("profile.yaml")))
  }

  @Test func whatCannotBeMadeIsSaidBeforeAnythingIsAsked() throws {
    let run = NewPackRun(workspace, in: parent)
    let name = try #require(PackName("agence-durand/visites"))
    for scope in ["izika", "fr", "exemples"] {
      #expect(codes { try run.admit(PackName("\(scope)/visites")!, asksPerson: false) } == ["scope-refused"])
    }
    #expect(codes { try run.admit(name, asksPerson: true) } == [])
    try folder.write("person: Anne\n", to: "profile.yaml")
    #expect(codes { try run.admit(name, asksPerson: false) } == [])
    #expect(codes { try run.admit(name, asksPerson: true) } == ["file-exists"])
    _ = try make()
    #expect(codes { try run.admit(name, asksPerson: false) } == ["file-exists"])
    let within = NewPackRun(workspace, in: parent + "visites/")
    #expect(codes { try within.admit(PackName("agence-durand/autre")!, asksPerson: false) } == ["pack-nested"])
  }

  @Test(arguments: [
    ("Agence Durand/Visités d'été", "agence-durand/visites-d-ete"), ("Visites", "agence-durand/visites"),
    ("AGENCE_DURAND/visites!", "agence-durand/visites"), ("œuvre/Straße", "oeuvre/strasse"),
    ("e\u{301}te\u{301}/a", "ete/a"),
  ])
  func aNameIsMended(written: String, meant: String) { #expect(PackName(near: written)?.text == meant) }

  @Test(arguments: [
    "", "/", "a/b/c", "12/b", "https://agenda.example/x.ics", "a@b.fr/c", "🙂/🙂", String(repeating: "a", count: 61),
  ])
  func whatIsNoNameIsNotMended(written: String) { #expect(PackName(near: written) == nil) }
}
