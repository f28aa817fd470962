/// A function of a source; the whole source is one too.
public struct FunctionBody: Sendable {
  public struct ID: Sendable, Hashable {
    let index: Int32
    /// The whole source.
    public static let main = ID(index: 0)
  }

  public let id: ID
  /// As it is written in `function rules.place(event)`, `local function trimmed(text)`; nil for others.
  public let name: String?
  /// Those a call fills, in order; of `function a:b(c)` these are `self` and `c`.
  public let parameters: [Variable.ID]
  public let isVararg: Bool
  public let block: Block
  /// From `function` to `end`.
  public let span: Span
  /// The function around it; nil for the whole source.
  public let enclosing: ID?
  /// The expressions within it, functions within it included.
  let expressions: Range<Int32>
}
