import Packs
import System

extension Engine {
  /// This engine, with the functions that rules are lent here.
  /// - Parameter version: what packs may ask for; nil holds none to the range that it names.
  package static func lendingFunctions(version: SemanticVersion? = nil) -> Engine {
    Engine(
      version: version, functions: RuleFunctionEntry.all.map(\.name),
      declared: RuleFunctionEntry.all.filter(\.isDeclared).map(\.name))
  }
}
