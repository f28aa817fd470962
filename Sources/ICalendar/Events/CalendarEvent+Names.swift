/// Properties that have no field of their own, by their names.
extension CalendarEvent {
  /// The names of its properties in upper case, in the order of the feed, each once.
  public var propertyNames: [String] {
    var names: [String] = []
    var known: Set<String> = []
    for place in record.properties {
      let name = storage.withLine(place) { $0.bytes.part(0, $0.nameEnd).string.uppercased() }
      if known.insert(name).inserted { names.append(name) }
    }
    return names
  }

  /// The text of any property by its name, case aside, escapes undone; the first where it is repeated, nil when the event has
  /// none.
  public func property(_ name: String) -> String? {
    let wanted = Array(name.utf8)
    let found = wanted.withUnsafeBufferPointer { wanted in
      record.properties.first { place in
        withName(of: place) { found in
          found.count == wanted.count && found.indices.allSatisfy { Byte.upper(found[$0]) == Byte.upper(wanted[$0]) }
        }
      }
    }
    return found.map { place in storage.withText(place, isEscaped: true) { $0.string } }
  }

  /// The text of a property that ``PropertyName`` does not list, `name` in upper case; empty when absent.
  func text(named name: StaticString) -> String { storage.withText(first(named: name), isEscaped: true) { $0.string } }

  /// The first property of a name that ``PropertyName`` does not list; -1 when there is none.
  func first(named name: StaticString) -> Int {
    storage.properties.withUnsafeBufferPointer { properties in
      for place in record.properties where properties[place].name == .other {
        // The length tells most names apart; that of a folded name says nothing.
        guard Int(properties[place].nameLength) == name.utf8CodeUnitCount || properties[place].isFolded else {
          continue
        }
        if withName(of: place, { $0.spells(name) }) { return place }
      }
      return -1
    }
  }

  /// Calls `body` with the name as written; a line whose name is folded is unfolded for it.
  private func withName<R>(of place: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    let found = storage.properties[place]
    return storage.bytes.withUnsafeBufferPointer { feed in
      let name = feed.part(Int(found.start), Int(found.start) + Int(found.nameLength))
      if !found.isFolded || name.allSatisfy(Byte.isName) { return body(name) }
      return storage.withLine(place) { body($0.bytes.part(0, $0.nameEnd)) }
    }
  }
}
