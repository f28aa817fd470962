import Values
import YAML

/// What the layers say together of a parameter that its pack declares with `merge: true`: one level deep.
///
/// A mapping has the keys of all layers, each with the value of the first layer that names it; null takes a key out. A
/// list of words has those of all layers, each once, the first layer's in front; a layer that writes a mapping of words,
/// `{visite: null, mandat: true}`, takes one out and adds one.
package enum ParameterMerge: Sendable {
  case map([String: Key])
  case list([ParameterValue])

  /// A key of a mapping, and who says it.
  package struct Key: Sendable {
    /// Nil for one that is taken out.
    package var value: ParameterValue?
    /// Its layer, by its place among the parts.
    package var part: Int
    /// Where it stands in the layer's file, from 1; 0 for what comes from no file.
    package var line: Int
  }

  /// - Parameter parts: what each layer says, the one asked first in front; never empty.
  package init(_ parts: [Parameter.Found]) {
    if let last = parts.last, case .list = last.value {
      self = .list(Self.words(parts))
    } else {
      self = .map(Self.keys(parts))
    }
  }

  private static func keys(_ parts: [Parameter.Found]) -> [String: Key] {
    var keys: [String: Key] = [:]
    for (part, found) in parts.enumerated() {
      guard case .map(let map) = found.value else { continue }
      var lines: [String: Int] = [:]
      for entry in found.written?.map ?? [] {
        lines[entry.key] = entry.line
        if entry.value.isNull, keys[entry.key] == nil {
          keys[entry.key] = Key(value: nil, part: part, line: entry.line)
        }
      }
      for (key, value) in map where keys[key] == nil {
        keys[key] = Key(value: value, part: part, line: lines[key] ?? found.line)
      }
    }
    return keys
  }

  private static func words(_ parts: [Parameter.Found]) -> [ParameterValue] {
    var decided: Set<ParameterValue> = []
    var words: [ParameterValue] = []
    for found in parts {
      switch found.value {
      case .list(let list):
        for word in list where decided.insert(word).inserted { words.append(word) }
      case .map:
        for entry in found.written?.map ?? [] where decided.insert(.text(entry.key)).inserted && !entry.value.isNull {
          words.append(.text(entry.key))
        }
      case .boolean, .integer, .decimal, .text, .date: break
      }
    }
    return words
  }
}

extension Parameter {
  /// Whether each of its values is a mapping, or each a list of words: what layers can add to.
  var canMerge: Bool {
    all.allSatisfy { if case .map = $0 { true } else { false } } || isListOfWords
  }

  /// Of its largest value.
  var mostKeys: Int {
    all.reduce(0) { most, value in
      switch value {
      case .map(let map): max(most, map.count)
      case .list(let list): max(most, list.count)
      case .boolean, .integer, .decimal, .text, .date: most
      }
    }
  }

  /// Whether each of its values is a list of texts.
  var isListOfWords: Bool {
    all.allSatisfy { value in
      guard case .list(let words) = value else { return false }
      return words.allSatisfy { if case .text = $0 { true } else { false } }
    }
  }
}
