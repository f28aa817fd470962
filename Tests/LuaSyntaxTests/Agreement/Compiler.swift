import LuaSandbox
import LuaSyntax

/// The compiler that rule files meet in the end.
enum Compiler {
  /// Why Lua does not take a source; nil when it does. The source is compiled and not run: a return stands before it.
  static func refusal(_ source: [UInt8]) throws -> SandboxError? {
    var limits = Limits()
    limits.source = 4 << 20
    limits.memory = 256 << 20
    limits.seconds = 60
    let sandbox = try Sandbox(limits: limits)
    do throws(SandboxError) {
      _ = try sandbox.load("a.lua", Array("do return {} end ".utf8) + source)
      return nil
    } catch {
      return error
    }
  }

  static func ours(_ source: [UInt8]) -> SyntaxError? {
    do throws(SyntaxError) {
      _ = try ParsedChunk(file: "a.lua", source)
      return nil
    } catch {
      return error
    }
  }
}

/// How often both name the same line.
struct Agreement {
  var refused = 0
  var sameLine = 0
  var differences: [String] = []

  mutating func compare(_ source: [UInt8], named name: String) throws {
    let theirs = try Compiler.refusal(source)
    let ours = Compiler.ours(source)
    if (theirs == nil) != (ours == nil) {
      let text = String(decoding: source, as: UTF8.self)
      differences.append(
        "\(name): Lua \(theirs.map(\.description) ?? "takes it"), we \(ours.map(\.description) ?? "take it"):\n\(text.prefix(2000))"
      )
    }
    if let theirs, let ours {
      refused += 1
      if theirs.line == ours.position.line { sameLine += 1 }
    }
  }
}
