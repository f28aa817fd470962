extension UnaryOperator {
  /// How strongly it binds: more than any but `^`.
  static let strength = 12

  init?(_ token: TokenKind) {
    switch token {
    case .not: self = .not
    case .minus: self = .negate
    case .tilde: self = .bitNot
    case .hash: self = .length
    default: return nil
    }
  }
}

extension BinaryOperator {
  /// How strongly it binds to the left and to the right (reference manual, section 3.4.8).
  var strength: (left: Int, right: Int) {
    switch self {
    case .or: (1, 1)
    case .and: (2, 2)
    case .less, .greater, .lessOrEqual, .greaterOrEqual, .notEqual, .equal: (3, 3)
    case .bitOr: (4, 4)
    case .bitXor: (5, 5)
    case .bitAnd: (6, 6)
    case .shiftLeft, .shiftRight: (7, 7)
    case .concatenate: (9, 8)
    case .add, .subtract: (10, 10)
    case .multiply, .divide, .floorDivide, .modulo: (11, 11)
    case .power: (14, 13)
    }
  }

  init?(_ token: TokenKind) {
    switch token {
    case .or: self = .or
    case .and: self = .and
    case .less: self = .less
    case .greater: self = .greater
    case .lessEqual: self = .lessOrEqual
    case .greaterEqual: self = .greaterOrEqual
    case .notEqual: self = .notEqual
    case .equal: self = .equal
    case .pipe: self = .bitOr
    case .tilde: self = .bitXor
    case .ampersand: self = .bitAnd
    case .shiftLeft: self = .shiftLeft
    case .shiftRight: self = .shiftRight
    case .doubleDot: self = .concatenate
    case .plus: self = .add
    case .minus: self = .subtract
    case .star: self = .multiply
    case .slash: self = .divide
    case .doubleSlash: self = .floorDivide
    case .percent: self = .modulo
    case .caret: self = .power
    default: return nil
    }
  }
}
