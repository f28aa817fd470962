import LuaSyntax
import Packs
import Rules
import System
import Values

/// A pack as checks see it: as far as it can be read, with what stands below it.
package struct CheckedPack {
  let draft: PackDraft
  /// Its files that are Lua, in the order in which they are loaded.
  let files: [CheckedFile]
  /// Why the others are not.
  let syntaxErrors: [Diagnostic]
  /// The packs that are asked after it, `izika/base` last; what it extends comes first.
  let below: [Pack]
  /// Whether all packs that it extends are there.
  let knowsBelow: Bool
  /// Its own parameters and those of the packs below: what a look-up finds.
  let parameters: [String: Parameter]
  let reading: any FileReading

  var pack: Pack { draft.pack }
  var manifest: Manifest { draft.pack.manifest }
  /// Whether it is one file without a manifest, which can declare nothing.
  var isSingleFile: Bool { draft.folder == nil }

  init(_ draft: PackDraft, _ parents: Parents, reading: any FileReading) {
    self.draft = draft
    below = parents.packs
    knowsBelow = parents.problems.isEmpty
    self.reading = reading
    let pack = draft.pack
    parameters = Dictionary(
      (pack.parameters + below.flatMap(\.parameters)).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var errors: [Diagnostic] = []
    var chunks: [(chunk: ParsedChunk, module: String?)] = []
    for (source, module) in pack.modules.map({ ($0.source, Optional($0.name)) }) + pack.sources.map({ ($0, nil) }) {
      if source.isCompiled {
        errors.append(RuleProblem.bytecode(source.name))
        continue
      }
      do {
        chunks.append((try ParsedChunk(file: source.name, source.bytes), module))
      } catch {
        errors.append(error.diagnostic)
      }
    }
    var surroundings = CheckedFile.Surroundings(
      parameters: parameters,
      modules: Dictionary((pack.modules + below.flatMap(\.modules)).map { ($0.name, nil) }) { first, _ in first })
    for (chunk, module) in chunks {
      if let module { surroundings.modules[module] = .some(Self.names(in: chunk)) }
    }
    files = chunks.map { CheckedFile($0.chunk, module: $0.module, in: surroundings) }
    syntaxErrors = errors
  }

  /// The names in the table that a module returns; nil where it may have others.
  private static func names(in chunk: ParsedChunk) -> [String]? {
    guard let returned = chunk.returned, chunk.kind(of: returned) == .table else { return nil }
    let definitions = chunk.definitions(of: returned)
    guard definitions.allSatisfy({ $0.name != nil }) else { return nil }
    return definitions.compactMap(\.name)
  }
}
