import LuaSandbox
import Values

/// What the Lua language server knows of rule files.
extension RuleReference {
  /// `izika.meta.lua`: every type, function and rule as LuaLS annotations. It is never run.
  package static var meta: String {
    var text = "---@meta izika\n-- What rule files see, for the Lua language server (LuaLS).\n-- \(origin)\n"
    text += boxes.map(box).joined()
    text += records.map { record($0.name, $0.summary.english, $0.fields) }.joined()
    text += additionsMeta
    text += functions.map(function).joined()
    text += "\n---@type izika.profile\nprofile = {}\n"
    text += rulesMeta
    return text
  }

  /// `.luarc.json`: opens the libraries that rules see, and reads `izika.meta.lua` from the folder it stands in.
  package static var luarc: String {
    let closed = closedLibraries.map { "    \"\($0)\": \"disable\"" }.joined(separator: ",\n")
    return """
      {
        "runtime.version": "Lua 5.4",
        "runtime.builtin": {
      \(closed)
        },
        "runtime.path": ["?.lua", "lib/?.lua"],
        "workspace.library": ["izika.meta.lua"]
      }

      """
  }

  private static func box(_ box: BoxDocument) -> String {
    let signs = ["+": "add", "-": "sub", "*": "mul", "/": "div", "//": "idiv", "%": "mod", "..": "concat"]
    var text = record(String(box.type.annotation.dropFirst("izika.".count)), box.summary.english, box.fields)
    for entry in box.operators {
      let operand = entry.operand.map { "(\($0.annotation))" } ?? ""
      let name = entry.operand == nil ? "unm" : signs[entry.sign] ?? entry.sign
      text += "---@operator \(name)\(operand): \(entry.answer.annotation)\n"
    }
    return text
  }

  private static func record(_ name: String, _ summary: String, _ fields: [FieldDocument]) -> String {
    "\n--- \(summary)\n---@class izika.\(RuleType.className(name))\n"
      + fields.map { field in
        let early = field.awaitedBy.map { ", and in `\($0.rawValue)`" } ?? ""
        let known = field.knownFrom.map { " Known from `\($0.rawValue)` on\(early)." } ?? ""
        return "---@field \(field.name) \(field.type.annotation) \(field.summary.english)\(known)\n"
      }.joined()
  }

  private static func function(_ function: FunctionDocument) -> String {
    var text = "\n--- \(function.summary.english)\n"
    if function.isDeclared { text += "---\n--- The pack must declare it: `needs: [\(function.name)]` in pack.yaml.\n" }
    for argument in function.arguments {
      text += "---@param \(argument.name)\(argument.isOptional ? "?" : "") \(argument.type.annotation)\n"
    }
    if function.answer != .nothing { text += "---@return \(function.answer.annotation)\n" }
    return text + "function \(function.name)(\(function.arguments.map(\.name).joined(separator: ", "))) end\n"
  }

  private static var additionsMeta: String {
    func summary(_ name: String) -> String { additions.first { $0.name == name }?.summary ?? "" }
    return """

      --- \(summary("verdict"))
      ---@class izika.verdict

      ---@param value any
      ---@param reason? string
      ---@param options? { band?: string, ledger?: boolean }
      ---@return izika.verdict
      function verdict(value, reason, options) end

      --- \(summary("rule"))
      ---@class izika.rule

      ---@param name string
      ---@param answer function
      ---@return izika.rule
      function rule(name, answer) end

      --- \(summary("require"))
      ---@param name string
      ---@return any
      function require(name) end

      """
  }

  private static var rulesMeta: String {
    var text = "\n--- What a rule file returns: a function for a question, or a list of named rules.\n"
    text += "---@class izika.rules\n---@field api? 1\n"
    for rule in rules {
      let arguments = rule.arguments.map { "\($0.name): \($0.type.annotation)" }.joined(separator: ", ")
      let answer = "fun(\(arguments)): \(rule.answer.annotation)|izika.verdict|nil"
      text += "---@field \(rule.name)? (\(answer))|izika.rule|izika.rule[] \(rule.summary.english)\n"
    }
    return text
  }
}
