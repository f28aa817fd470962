extension Parser {
  /// What the expressions within an expression tell about it.
  func inference(_ kind: Expression.Kind) -> Inference {
    switch kind {
    case .nil: Inference(kind: .nil, isTrue: false, isFolded: true)
    case .false: Inference(kind: .boolean, isTrue: false, isFolded: true)
    case .true: Inference(kind: .boolean, isTrue: true, isFolded: true)
    case .number: Inference(kind: .number, isTrue: true, isFolded: true)
    case .string: Inference(kind: .string, isTrue: true, isFolded: true)
    case .function: Inference(kind: .function, isTrue: true)
    case .table: Inference(kind: .table, isTrue: true)
    case .vararg, .field, .index: .unknown
    case .name(let id): Inference(kind: .unknown, isFolded: isFolded(id))
    case .call, .method: .call
    case .parenthesized(let inner): self.inference(inner)
    case .unary(let sign, let operand): inference(sign, self.inference(operand))
    case .binary(let sign, let left, let right): inference(sign, self.inference(left), self.inference(right))
    }
  }

  private func inference(_ id: Expression.ID) -> Inference { inferences[Int(id.index)] }

  private func isFolded(_ id: NameUse.ID) -> Bool {
    guard let variable = names[Int(id.index)].binding.variable else { return false }
    return variables[Int(variable.index)].isFolded
  }

  private func inference(_ sign: UnaryOperator, _ operand: Inference) -> Inference {
    if sign == .not {
      return Inference(kind: .boolean, isTrue: operand.isTrue.map { !$0 }, isFolded: operand.isFolded)
    }
    return Inference(kind: .number, isTrue: true, isFolded: operand.isFolded && operand.kind == .number)
  }

  private func inference(_ sign: BinaryOperator, _ left: Inference, _ right: Inference) -> Inference {
    switch sign {
    case .and:
      switch left.isTrue {
      case false?: left
      case true?: right
      case nil: Inference(kind: common(left, right), isTrue: right.isTrue == false ? false : nil)
      }
    case .or:
      switch left.isTrue {
      case true?: left
      case false?: right
      case nil: Inference(kind: common(left, right), isTrue: right.isTrue == true ? true : nil)
      }
    case _ where sign.compares: Inference(kind: .boolean)
    case .concatenate: Inference(kind: .string, isTrue: true)
    default:
      Inference(
        kind: .number, isTrue: true,
        isFolded: left.isFolded && right.isFolded && left.kind == .number && right.kind == .number)
    }
  }

  private func common(_ left: Inference, _ right: Inference) -> ValueKind {
    left.kind == right.kind ? left.kind : .unknown
  }
}
