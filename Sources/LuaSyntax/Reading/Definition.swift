/// A field that a file sets on a table: `rules.place = …`, `function rules.place()`, `rules["place"] = …`, or an entry of
/// its constructor.
package struct Definition: Sendable {
  /// The field; nil for an entry without a name, and for a key that is computed.
  package let name: String?
  /// Where the field's name or key is written; of an entry without one, its value.
  package let span: Span
  /// Nil where the value is one of several that a call gives.
  package let value: Expression.ID?
  /// Whether it happens whenever the file is run: not within a condition, a loop or a function.
  package let isCertain: Bool
}

extension ParsedChunk {
  /// What is set on a table, in the order of the text; of a field set twice, both.
  ///
  /// - Parameter table: a constructor, or a variable or field that holds the table, such as ``returned``.
  ///
  /// ```swift
  /// // local rules = { api = 1 }   function rules.place(event) end   return rules
  /// chunk.definitions(of: chunk.returned!).map(\.name) // ["api", "place"]
  /// ```
  package func definitions(of table: Expression.ID) -> [Definition] {
    guard let path = path(of: table) else { return entries(of: table) }
    var definitions: [Definition] = []
    if case .variable(let variable) = path.root, path.steps.isEmpty, let initial = self[variable].initial {
      definitions = entries(of: initial)
    }
    for assignment in assignments {
      let isCertain = assignment.depth == 1 && assignment.function == .main
      if self.path(of: assignment.target) == path {
        // The table itself is set, perhaps to a constructor.
        if let value = assignment.value { definitions += entries(of: value, isCertain: isCertain) }
      } else if let target = object(of: assignment.target), self.path(of: target.object) == path {
        definitions.append(
          Definition(name: target.name, span: target.span, value: assignment.value, isCertain: isCertain))
      }
    }
    return definitions.sorted { $0.span.start < $1.span.start }
  }

  /// The table and the field that are assigned to.
  private func object(of target: Expression.ID) -> (object: Expression.ID, name: String?, span: Span)? {
    switch self[target].kind {
    case .field(let object, let name): (object, name.text, name.span)
    case .index(let object, let key): (object, string(key), self[key].span)
    default: nil
    }
  }

  /// The entries of a table constructor.
  private func entries(of id: Expression.ID, isCertain: Bool = true) -> [Definition] {
    guard case .table(let items) = self[resolved(id)].kind else { return [] }
    return items.map { item in
      switch item.key {
      case .position: Definition(name: nil, span: self[item.value].span, value: item.value, isCertain: isCertain)
      case .name(let name): Definition(name: name.text, span: name.span, value: item.value, isCertain: isCertain)
      case .expression(let key):
        Definition(name: string(key), span: self[key].span, value: item.value, isCertain: isCertain)
      }
    }
  }
}
