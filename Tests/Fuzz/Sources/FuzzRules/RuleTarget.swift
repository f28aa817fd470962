import Driver
import LuaSandbox

/// Any text as a rule file: loaded and called under small budgets, twice alike, and no harm to the file behind it.
func ruleTarget(_ source: [UInt8]) -> CInt {
  let first = outcome(of: source)
  law(first == outcome(of: source), "the same rules ended in two ways: \(first)")
  return 0
}

private let limits: Limits = {
  var limits = Limits()
  (limits.memory, limits.block, limits.fuelPerCall, limits.fuelPerRun) = (2 << 20, 256 << 10, 50_000, 150_000)
  return limits
}()

private func outcome(of source: [UInt8]) -> String {
  var result = ""
  do {
    let sandbox = try Sandbox(limits: limits)
    do {
      let chunk = try sandbox.load("fuzz.lua", source)
      for name in ["run", "professional", "place", "double"] {
        guard let function = chunk.function(name) else { continue }
        result +=
          "\(name) \(describe(sandbox.call(function, [.text("Visite à Lyon"), .integer(7)], acceptingTables: true)))\n"
        result += sandbox.log
        law(sandbox.fuelUsed <= limits.fuelPerCall + 100_000, "more fuel than a call may burn")
      }
    } catch { result = "\(error.kind)" }
    if result.contains("time ") { return "the clock" }
    law(sandbox.memoryUsed <= limits.memory, "more memory than there may be")
    sandbox.startRun()
    let other = try sandbox.load("after.lua", "return { answer = function() return 40 + 2 end }")
    guard let answer = other.function("answer"), case .answered(let said) = sandbox.call(answer),
      case .integer(42) = said.value
    else { fatalError("the file behind it no longer works") }
  } catch {
    // There may be no memory left for the file behind, which is an answer too.
    law(error.kind == .memory || error.kind == .load, "the file behind it no longer loads: \(error)")
  }
  return result
}

/// Without the messages of errors that name what the machine had left.
private func describe(_ outcome: Outcome) -> String {
  switch outcome {
  case .answered(let answer): "\(answer.value) \(answer.reason ?? "") \(answer.line)"
  case .failed(let error): "\(error.kind) \(error.line ?? 0)"
  }
}
