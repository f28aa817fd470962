/// A local variable, a parameter or the variable of a loop.
package struct Variable: Sendable {
  package struct ID: Sendable, Hashable {
    let index: Int32
  }

  package enum Kind: Sendable, Hashable {
    case local
    /// `local name <const>`.
    case constant
    /// `local name <close>`.
    case closed
    /// `local function name()`.
    case function
    case parameter
    /// `self` of `function a:b()`, which nobody wrote.
    case implicitSelf
    /// Of a `for`.
    case loop
  }

  package let name: Name
  package let kind: Kind
  /// The function it belongs to.
  package let function: FunctionBody.ID
  /// The variable of the same name that it hides; nil when it hides none.
  package internal(set) var shadowed: ID?
  /// What it starts with: the expression of its own in `local name = …`, the body of `local function`; nil when it has
  /// none, or when the value is one of several that a call gives.
  package internal(set) var initial: Expression.ID?
  /// In `for _, name in ipairs(list)`, and with `pairs`: the list whose elements it holds.
  package internal(set) var elementsOf: Expression.ID?
  /// Where it is read and written after its declaration, in the order of the text.
  package internal(set) var uses: [NameUse.ID] = []
  /// Whether anything but its declaration writes it.
  package internal(set) var isReassigned = false
  /// Whether a function within its own uses it.
  package internal(set) var isCaptured = false

  /// Whether Lua's compiler puts its value in place of its name.
  var isFolded = false

  /// Whether it must not be assigned to.
  var isReadOnly: Bool { kind == .constant || kind == .closed }
}
