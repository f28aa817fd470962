import LuaSandbox
import LuaSyntax
import Mileage
import Packs
import Values

/// Loads every file of every pack, and finds the rules in them.
struct RuleLoader {
  let sandbox: Sandbox
  let packs: [Pack]
  /// In the order in which they are asked.
  private(set) var rules = RuleTable()
  /// Who can be asked, as decisions name it: a pack, or `pack:name` for a named rule.
  private(set) var askable: [String]

  init(sandbox: Sandbox, packs: [Pack]) {
    self.sandbox = sandbox
    self.packs = packs
    askable = packs.map(\.name)
  }

  /// - Throws: a ``Failure`` with file and line for what is wrong in the first file that does not load.
  mutating func load(profile: ProfileView) throws(Failure) {
    let shared: [String: LuaValue] = ["profile": .object(profile)]
    for (index, pack) in packs.enumerated() {
      for module in modules(of: index) {
        try loading(module.source) { () throws(SandboxError) in
          try sandbox.addModule(
            module.name, file: module.source.name, module.source.bytes, id: index, sharing: shared)
        }
      }
      var defined: [RuleName: String] = [:]
      for source in pack.sources {
        let chunk = try loading(source) { () throws(SandboxError) in
          try sandbox.load(source.name, source.bytes, id: index, sharing: shared)
        }
        try checkAPI(of: chunk, source.name)
        for name in chunk.names where name != "api" {
          guard let rule = RuleName(rawValue: name) else { throw Failure(RuleProblem.unknownRule(name, source)) }
          if let first = defined.updateValue(source.name, forKey: rule) {
            throw Failure(RuleProblem.definedTwice(rule, first, source))
          }
          try add(rule, chunk[name] ?? .value, of: index, source)
        }
      }
    }
    do {
      try sandbox.seal()
    } catch {
      throw Failure(RuleProblem.failed(error, nil))
    }
  }

  /// What the files of a pack may require: its own modules, and those of the packs asked after it. Of two with one name
  /// it is the nearer one's, as for rules and parameters.
  private func modules(of index: Int) -> [Pack.Module] {
    var names: Set<String> = []
    return packs[index...].flatMap(\.modules).filter { names.insert($0.name).inserted }
  }

  private func loading<Value>(
    _ source: Pack.Source, _ load: () throws(SandboxError) -> Value
  ) throws(Failure) -> Value {
    if source.isCompiled { throw Failure(RuleProblem.bytecode(source.name)) }
    do {
      return try load()
    } catch {
      throw Failure(Self.problem(error, source, packs))
    }
  }

  /// Lua's compiler names what it met; the parser knows what is missing, and where what is not closed begins.
  private static func problem(_ error: SandboxError, _ source: Pack.Source, _ packs: [Pack]) -> Diagnostic {
    if error.kind == .load {
      do throws(SyntaxError) {
        _ = try ParsedChunk(file: source.name, source.bytes)
      } catch {
        return error.diagnostic
      }
    }
    return RuleProblem.failed(error, nil, in: packs)
  }

  /// What a file defines for a question: a function, or named rules that are asked in their order.
  private mutating func add(_ rule: RuleName, _ entry: Chunk.Entry, of pack: Int, _ source: Pack.Source) throws(Failure)
  {
    switch entry {
    case .function(let function):
      rules[rule].append(LayerRule(rule, pack, of: packs, number: pack, function))
    case .rules(let named):
      var names: [String: RuleFunction] = [:]
      for function in named {
        let layer = LayerRule(rule, pack, of: packs, number: askable.count, function)
        if let first = names.updateValue(function, forKey: layer.name) {
          throw Failure(RuleProblem.namedTwice(rule, first, function))
        }
        askable.append("\(packs[pack].name):\(layer.name)")
        rules[rule].append(layer)
      }
    case .mixed(let place): throw Failure(RuleProblem.noRule(rule, at: place, source))
    case .empty: throw Failure(RuleProblem.noRules(rule, source))
    case .value: throw Failure(RuleProblem.noFunction(rule, source))
    }
  }

  private func checkAPI(of chunk: Chunk, _ file: String) throws(Failure) {
    let api: LuaValue
    do {
      api = try sandbox.value("api", of: chunk)
    } catch {
      throw Failure(RuleProblem.failed(error, nil, in: packs))
    }
    switch api {
    case .nothing, .integer(1): return
    default: throw Failure(RuleProblem.otherAPI(AnswerDecoder.describe(api), file))
    }
  }
}

/// The rules of all layers, by the question that they answer; those of a question in the order in which they are asked.
struct RuleTable {
  private var layers: [[LayerRule]] = RuleName.allCases.map { _ in [] }

  subscript(rule: RuleName) -> [LayerRule] {
    get { layers[rule.position] }
    set { layers[rule.position] = newValue }
  }

  /// Whether a rule names the argument for which records of a kind stand: what is costly to make is made only then.
  func names(_ record: String) -> Bool {
    RuleName.allCases.contains { rule in
      guard let place = rule.document.arguments.firstIndex(where: { $0.type == .record(record) }) else { return false }
      return self[rule].contains { $0.function.parameters > place }
    }
  }
}
