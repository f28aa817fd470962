import Mileage
import Values

/// Fields that are read before they are known: what is unknown is neither nil nor 0.
extension FieldDocument {
  /// Whether it is not known yet where a question is asked.
  package func isEarly(in question: RuleName) -> Bool {
    question != awaitedBy && question.position < knownFrom?.position ?? 0
  }

  /// What is wrong with reading it there, and which rules may.
  package func early(in question: RuleName, of record: String) -> Phrase {
    let names = readers(of: record).map(\.rawValue)
    let readers = names.map { "`\($0)`" }.joined(separator: ", ")
    return Phrase(
      en: "\(record).\(name) is not known yet when `\(question.rawValue)` is asked: it can be read in \(readers)",
      fr:
        "\(record).\(name) n'est pas encore connu quand « \(question.rawValue) » est interrogée : à lire dans \(names.joined(separator: ", "))"
    )
  }

  /// The questions that are shown a record of this kind once the field is known.
  func readers(of record: String) -> [RuleName] {
    RuleName.allCases.filter { question in
      guard !isEarly(in: question) else { return false }
      var seen: Set<String> = []
      return question.document.arguments.contains { $0.type.leads(to: record, &seen) }
    }
  }
}

extension RuleType {
  /// Whether a value of this type is such a record, or holds one in a field.
  fileprivate func leads(to record: String, _ seen: inout Set<String>) -> Bool {
    switch self {
    case .record(let name):
      if name == record { return true }
      guard seen.insert(name).inserted, let document = RuleReference.records.first(where: { $0.name == name }) else {
        return false
      }
      return document.fields.contains { $0.type.leads(to: record, &seen) }
    case .list(let type), .map(let type), .optional(let type): return type.leads(to: record, &seen)
    case .either(let types): return types.contains { $0.leads(to: record, &seen) }
    default: return false
    }
  }
}
