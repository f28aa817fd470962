/// A variable and the fields that lead from it to a value: `event.organizer.email`, `day.stops[1].finish`.
package struct AccessPath: Sendable, Hashable, CustomStringConvertible {
  package enum Root: Sendable, Hashable {
    /// A parameter or a variable that is no mere other name for something.
    case variable(Variable.ID)
    case global(String)
  }

  package enum Step: Sendable, Hashable {
    /// `.name` or `["name"]`
    case field(String)
    /// `[1]`, `[#list]`, `[key]`, or an element that `ipairs` or `pairs` walks to.
    case element
  }

  package var root: Root
  package var steps: [Step]

  /// The steps as text: `stops[].event.summary`.
  var text: String {
    steps.reduce(into: "") { text, step in
      switch step {
      case .field(let name): text += text.isEmpty ? name : "." + name
      case .element: text += "[]"
      }
    }
  }

  /// A global with its steps, `string.format`; of a variable the steps alone.
  package var description: String {
    guard case .global(let name) = root else { return text }
    return steps.isEmpty ? name : steps.first == .element ? name + text : name + "." + text
  }
}

extension ParsedChunk {
  /// What an expression leads to, through local variables that are but other names; nil when it begins with a call or a
  /// literal, or leads too far to follow (32 steps).
  ///
  /// ```swift
  /// // local o = event.organizer   return o["email"]
  /// chunk.path(of: chunk.returned!)?.text // "organizer.email"
  /// ```
  package func path(of id: Expression.ID) -> AccessPath? {
    var id = id
    var steps: [AccessPath.Step] = []
    for _ in 0..<Self.mostSteps {
      switch self[id].kind {
      case .parenthesized(let inner):
        id = inner
      case .field(let object, let name):
        steps.append(.field(name.text))
        id = object
      case .index(let object, let key):
        steps.append(string(key).map { .field($0) } ?? .element)
        id = object
      case .name(let use):
        guard let variable = self[use].binding.variable else {
          return self[use].binding == .global ? path(.global(self[use].name.text), steps) : nil
        }
        guard !self[variable].isReassigned else { return path(.variable(variable), steps) }
        // Should its value lead nowhere, the path begins here.
        if let list = self[variable].elementsOf {
          if beginsWithName(list) { steps.append(.element) } else { return path(.variable(variable), steps) }
          id = list
        } else if let initial = self[variable].initial, beginsWithName(initial) {
          id = initial
        } else {
          return path(.variable(variable), steps)
        }
      default:
        return nil
      }
    }
    return nil
  }

  private func path(_ root: AccessPath.Root, _ steps: [AccessPath.Step]) -> AccessPath {
    AccessPath(root: root, steps: steps.reversed())
  }

  /// Whether an expression is a name or a field of one, however deep.
  private func beginsWithName(_ id: Expression.ID) -> Bool {
    var id = id
    for _ in 0..<Self.mostSteps {
      switch self[id].kind {
      case .parenthesized(let inner), .field(let inner, _), .index(let inner, _): id = inner
      case .name(let use):
        if case .field = self[use].binding { return false }
        return true
      default: return false
      }
    }
    return false
  }
}
