import Output
import Testing
import Values

@Suite struct PackFindingsTests {
  private let findings = PackFindings(
    pack: "acme/rules",
    diagnostics: [
      Diagnostic(
        .error, .fieldUnknown, at: .init(file: "été/a b.lua", line: 3, column: 7),
        Phrase(en: "no field", fr: "pas de champ"),
        advice: Phrase(en: "look", fr: "voyez")),
      Diagnostic(
        .note, .packIncomplete, at: .init(file: "/x/pack.yaml"), Phrase(en: "no licence", fr: "sans licence")),
    ])

  private func text(_ body: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    body(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func aLineCountsWhatWasFound() {
    let english = text { PackFindingsWriter(language: .english).writeText(findings, into: &$0) }
    #expect(english.hasSuffix("\nacme/rules: 1 error, 1 note\n"))
    let french = text { PackFindingsWriter(language: .french).writeText(findings, into: &$0) }
    #expect(french.hasSuffix("\nacme/rules : 1 erreur, 1 remarque\n"))
    let nothing = PackFindings(pack: "a\u{1B}[2J", diagnostics: [])
    #expect(!text { PackFindingsWriter(language: .english).writeText(nothing, into: &$0) }.contains("\u{1B}"))
  }

  @Test func anObjectALineHoldsAll() {
    let json = text { PackFindingsWriter(language: .english).writeJSON(findings, into: &$0) }
    #expect(
      json == """
        {"schema":"izika.check/1","pack":"acme/rules","errors":1,"warnings":0,"notes":1,"diagnostics":[\
        {"severity":"error","code":"field-unknown","file":"été/a b.lua","line":3,"column":7,"event":null,"date":null,\
        "message":"no field","advice":"look"},\
        {"severity":"note","code":"pack-incomplete","file":"/x/pack.yaml","line":null,"event":null,"date":null,\
        "message":"no licence","advice":""}]}

        """)
  }

  @Test func sarifNamesRulesAndPlaces() {
    let rules = ["argument-wrong", "field-unknown"].map { Diagnostic.Code($0, [.error], "s", "h") }
    let log = text { SARIFWriter(language: .french, version: "1.0.0", rules: rules).write([findings], into: &$0) }
    #expect(
      log.contains(
        """
        "results":[{"ruleId":"field-unknown","ruleIndex":1,"level":"error","message":{"text":"pas de champ\\n→ voyez"},\
        "locations":[{"physicalLocation":{"artifactLocation":{"uri":"%C3%A9t%C3%A9/a%20b.lua"},\
        "region":{"startLine":3,"startColumn":7}}}]},\
        {"ruleId":"pack-incomplete","level":"note","message":{"text":"sans licence"},\
        "locations":[{"physicalLocation":{"artifactLocation":{"uri":"file:///x/pack.yaml"}}}]}]
        """))
    #expect(log.contains("{\"id\":\"field-unknown\",\"shortDescription\":{\"text\":\"s\"},\"help\":{\"text\":\"h\"}}"))
  }
}
