/// A function of a source; the whole source is one too.
package struct FunctionBody: Sendable {
  package struct ID: Sendable, Hashable {
    let index: Int32
    /// The whole source.
    package static let main = ID(index: 0)
  }

  package let id: ID
  /// As it is written in `function rules.place(event)`, `local function trimmed(text)`; nil for others.
  package let name: String?
  /// Those a call fills, in order; of `function a:b(c)` these are `self` and `c`.
  package let parameters: [Variable.ID]
  package let isVararg: Bool
  package let block: Block
  /// From `function` to `end`.
  package let span: Span
  /// The function around it; nil for the whole source.
  package let enclosing: ID?
  /// The expressions within it, functions within it included.
  let expressions: Range<Int32>
}
