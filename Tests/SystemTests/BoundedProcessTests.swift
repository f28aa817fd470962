import System
import Testing

@Suite struct BoundedProcessTests {
  @Test func givesTheStatusAndWhatWasWritten() throws {
    let (status, output) = try BoundedProcess("sh", ["-c", "printf out; printf err >&2; exit 7"]).run()
    #expect(status == 7)
    #expect(String(decoding: output, as: UTF8.self) == "out")
  }

  @Test func argumentsMeetNoShell() throws {
    let (_, output) = try BoundedProcess("printf", ["%s", "$(id); `id` | 'x' \"y\" é"]).run()
    #expect(String(decoding: output, as: UTF8.self) == "$(id); `id` | 'x' \"y\" é")
  }

  @Test func standardInputIsEmpty() throws {
    #expect(try BoundedProcess("cat", []).run() == (0, []))
  }

  @Test func aProgramThatWritesWithoutEndIsKilled() {
    #expect(throws: BoundedProcess.Problem.tooLarge(bytes: 10_000)) {
      try BoundedProcess("yes", [], bytes: 10_000).run()
    }
  }

  @Test func aProgramThatTakesTooLongIsKilled() {
    #expect(throws: BoundedProcess.Problem.tooSlow(seconds: 1)) {
      try BoundedProcess("sleep", ["60"], seconds: 1).run()
    }
  }

  @Test(arguments: [0, 1, 65_536, 300_000]) func readsWhatItIsGiven(count: Int) throws {
    let input = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    #expect(try BoundedProcess("cat", [], input: input).run() == (0, input))
    // One that does not read is not waited for.
    #expect(try BoundedProcess("true", [], input: input).run() == (0, []))
  }

  @Test func aProgramThatIsNotThereIsToldFromOneThatDoesNotStart() throws {
    for name in ["no-such-program-here", "/dev/null/x"] {
      let problem = #expect(throws: BoundedProcess.Problem.self) { try BoundedProcess(name, []).run() }
      if case .missing = problem { #expect(name == "no-such-program-here") } else { #expect(name == "/dev/null/x") }
    }
  }

  @Test func aSignalIsAStatusAbove128() throws {
    #expect(try BoundedProcess("sh", ["-c", "kill -TERM $$"]).run().status == 143)
  }

  @Test func manyAtOnceDoNotMixTheirOutput() async throws {
    let outputs = try await withThrowingTaskGroup(of: (Int, String).self) { group in
      for number in 0..<40 {
        group.addTask {
          let (_, output) = try BoundedProcess("echo", [String(number)]).run()
          return (number, String(decoding: output, as: UTF8.self))
        }
      }
      return try await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
    }
    #expect(outputs == Dictionary(uniqueKeysWithValues: (0..<40).map { ($0, "\($0)\n") }))
  }
}
