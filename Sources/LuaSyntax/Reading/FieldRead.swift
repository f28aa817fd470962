/// A field that is read, or otherwise used, where it is written.
package struct FieldRead: Sendable {
  package enum Access: Sendable, Hashable {
    case read
    /// It is assigned to.
    case write
    /// It is called as a method: `event.summary:lower()` is a read of `summary`, and this of `summary.lower`.
    case method
  }

  /// From the parameter or global that was asked for; at least one step.
  package let steps: [AccessPath.Step]
  /// The steps as text: `organizer.email`, `stops[].event`.
  package let text: String
  package let access: Access
  /// The whole expression, and the last name or key alone.
  package let expression: Expression.ID
  package let span: Span
}

extension ParsedChunk {
  /// The fields used on a parameter or another variable, in the order of the text: only the longest path at each place,
  /// through other names of the variable and within functions inside its own.
  ///
  /// ```swift
  /// // function f(event)   local e = event   return e.organizer.email   end
  /// chunk.fieldReads(of: body.parameters[0]).map(\.text) // ["organizer.email"]
  /// ```
  ///
  /// - Parameter followingCalls: whether local functions that are called with the variable, or with a field of it, are
  ///   looked into too. What they read then counts, at its place in them, as if it stood in the call.
  package func fieldReads(of variable: Variable.ID, followingCalls: Bool = false) -> [FieldRead] {
    let own = fieldReads(.variable(variable), in: self[self[variable].function].expressions)
    guard followingCalls else { return own }
    var reads = own
    // Each parameter is followed once: functions may call one another in a circle.
    var followed: Set<Variable.ID> = [variable]
    var waiting: [(variable: Variable.ID, steps: [AccessPath.Step])] = [(variable, [])]
    while let (from, steps) = waiting.popLast() {
      for (parameter, more) in passes(of: from) where followed.insert(parameter).inserted {
        let steps = steps + more
        guard steps.count <= Self.mostSteps else { continue }
        waiting.append((parameter, steps))
        reads += fieldReads(.variable(parameter), in: self[self[parameter].function].expressions).map {
          read(steps + $0.steps, $0.access, $0.expression, $0.span)
        }
      }
    }
    return reads.sorted { $0.span.start < $1.span.start }
  }

  /// The parameters of local functions that a variable, or a field of it, is given to, and the steps to that field.
  private func passes(of variable: Variable.ID) -> [(Variable.ID, [AccessPath.Step])] {
    self[self[variable].function].expressions.flatMap { index -> [(Variable.ID, [AccessPath.Step])] in
      guard case .call(let callee, let arguments) = self[Expression.ID(index: index)].kind,
        let parameters = function(of: callee)?.parameters
      else { return [] }
      return zip(parameters, arguments).compactMap { parameter, argument in
        guard let path = path(of: argument), path.root == .variable(variable) else { return nil }
        return (parameter, path.steps)
      }
    }
  }

  /// The same on a global, such as `profile`.
  package func fieldReads(ofGlobal name: String) -> [FieldRead] { fieldReads(.global(name), in: main.expressions) }

  private func fieldReads(_ root: AccessPath.Root, in range: Range<Int32>) -> [FieldRead] {
    // Expressions come after those within them: a path is known to be a part before it is reached, going backwards.
    var parts: Set<Expression.ID> = []
    var reads: [FieldRead] = []
    for index in range.reversed() {
      let id = Expression.ID(index: index)
      switch self[id].kind {
      case .field(let object, let name):
        parts.insert(object)
        if !parts.contains(id), let path = path(of: id), path.root == root {
          reads.append(read(path.steps, self[id].isTarget ? .write : .read, id, name.span))
        }
      case .index(let object, let key):
        parts.insert(object)
        if !parts.contains(id), let path = path(of: id), path.root == root {
          reads.append(read(path.steps, self[id].isTarget ? .write : .read, id, self[key].span))
        }
      case .method(let object, let name, _):
        if let path = path(of: object), path.root == root {
          reads.append(read(path.steps + [.field(name.text)], .method, id, name.span))
        }
      default: break
      }
    }
    return reads.sorted { $0.span.start < $1.span.start }
  }

  private func read(
    _ steps: [AccessPath.Step], _ access: FieldRead.Access, _ id: Expression.ID, _ span: Span
  ) -> FieldRead {
    let text = AccessPath(root: .global(""), steps: steps).text
    return FieldRead(steps: steps, text: text, access: access, expression: id, span: span)
  }
}
