/// What an engine offers, held against what packs ask of it.
package struct Engine: Sendable {
  /// Nil holds no pack to the range of engines that it names.
  package var version: SemanticVersion?
  /// Every function that it lends to rules, by name.
  package var functions: [String]
  /// Those of them that a pack names under `needs` before it may call them.
  package var declared: [String]

  package init(version: SemanticVersion?, functions: [String], declared: [String]) {
    self.version = version
    self.functions = functions
    self.declared = declared
  }
}
