import LuaSandbox
import LuaSyntax
import TestSupport
import Testing

/// What Lua's compiler takes we take, what it refuses we refuse, and mostly in the same line.
@Suite struct AgreementTests {
  @Test("A shipped rule file is read", arguments: LuaFiles.shipped)
  func shipped(_ file: LuaFiles.File) throws {
    #expect(try Compiler.refusal(file.bytes) == nil)
    #expect(Compiler.ours(file.bytes) == nil)
  }

  @Test(
    "An attack is read or refused as Lua does",
    .enabled(
      if: LuaFiles.attackFolder != nil,
      "the attack files are not here: set IZIKA_SHARED to the folder that holds sandbox/attacks"))
  func attacks() throws {
    var agreement = Agreement()
    for file in LuaFiles.attacks where file.bytes.count <= ParsedChunk.mostBytes {
      try agreement.compare(file.bytes, named: file.name)
    }
    #expect(agreement.differences == [])
    #expect(LuaFiles.attacks.count > 40)
  }

  @Test func generatedProgramsAgree() throws {
    var generator = Generator(seed: 1)
    var mutation = Mutation(dice: SplitMix64(seed: 2))
    var agreement = Agreement()
    for number in 0..<400 {
      let program = Array(generator.program().utf8)
      try agreement.compare(program, named: "program \(number)")
      try agreement.compare(mutation.change(program), named: "changed program \(number)")
    }
    #expect(agreement.differences == [])
    #expect(agreement.refused > 150 && agreement.refused < 700)
    #expect(agreement.sameLine * 10 > agreement.refused * 9)
  }

  @Test func changedRuleFilesAgree() throws {
    var mutation = Mutation(dice: SplitMix64(seed: 3))
    var agreement = Agreement()
    for file in LuaFiles.shipped {
      for number in 0..<60 { try agreement.compare(mutation.change(file.bytes), named: "\(file.name) \(number)") }
    }
    #expect(agreement.differences == [])
    #expect(agreement.refused > 150)
    #expect(agreement.sameLine * 10 > agreement.refused * 9)
  }
}
