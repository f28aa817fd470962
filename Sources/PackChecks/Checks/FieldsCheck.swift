import LuaSyntax
import Mileage
import Rules
import Values

/// Fields that a record, a date or a text does not have, wherever its value has come by.
enum FieldsCheck: Check {
  static let codes: [Diagnostic.Code] = [.fieldUnknown, .fieldEarly, .keyUnknown, .fieldWritten]

  static func findings(in pack: CheckedPack) -> [Diagnostic] {
    pack.files.flatMap { file in
      file.chunk.expressionIDs.findings { diagnostic(on: $0, in: file).map { [$0] } ?? [] }
    }
  }

  private static func diagnostic(on id: Expression.ID, in file: CheckedFile) -> Diagnostic? {
    let chunk = file.chunk
    let object: Expression.ID
    let name: String
    let span: Span
    switch chunk[id].kind {
    case .field(let owner, let field), .method(let owner, let field, _):
      (object, name, span) = (owner, field.text, field.span)
    case .index(let owner, let key):
      guard let text = chunk.string(key) else { return nil }
      (object, name, span) = (owner, text, chunk[key].span)
    default: return nil
    }
    let known = file.known(object)
    if chunk[id].isTarget { return known.isShown ? isWritten(name, known, file.place(of: span)) : nil }
    switch known.field(name) {
    case .known: return early(name, of: known, object, in: file, span)
    case .absent(let owner, let names): return lacks(owner, name, names, file.place(of: span))
    case .missing(let names):
      guard let nearest = NearestName.of(name, in: names) else { return nil }
      return lacksKey(name, nearest, file.place(of: span))
    }
  }
}

extension FieldsCheck {
  /// A field that is not known yet where a question shows the record.
  private static func early(
    _ name: String, of known: Known, _ object: Expression.ID, in file: CheckedFile, _ span: Span
  ) -> Diagnostic? {
    for case .api(.record(let record)) in known.something {
      let fields = RuleReference.records.first { $0.name == record }?.fields
      guard let field = fields?.first(where: { $0.name == name }), field.knownFrom != nil else { continue }
      let questions = file.questions(of: object)
      guard let question = RuleName.allCases.first(where: { questions.contains($0) && field.isEarly(in: $0) }) else {
        continue
      }
      // What other questions may read need not fail in all of them.
      let isCertain = questions.allSatisfy { field.isEarly(in: $0) }
      return Diagnostic(
        isCertain ? .error : .warning, .fieldEarly, at: file.place(of: span), field.early(in: question, of: record))
    }
    return nil
  }
}

extension Known {
  /// Whether it is surely a value of the engine's, which rules cannot change.
  fileprivate var isShown: Bool {
    !something.isEmpty
      && something.allSatisfy {
        switch $0 {
        case .api, .parameter, .text: true
        default: false
        }
      }
  }
}

extension FieldsCheck {
  private static func lacks(
    _ owner: Phrase, _ name: String, _ names: [String], _ place: Diagnostic.Place
  ) -> Diagnostic {
    Diagnostic(
      .error, .fieldUnknown, at: place,
      Phrase(
        en: "\(owner.english) has no field \"\(name)\"", fr: "\(owner.french) n'a pas de champ « \(name) »"),
      advice: meant(by: name).flatMap { names.contains($0) ? didYouMean($0) : nil } ?? didYouMean(name, among: names))
  }

  /// What people call fields that have other names here.
  private static func meant(by name: String) -> String? {
    switch name.lowercased() {
    case "title", "titre", "name", "nom", "subject", "objet", "sujet": "summary"
    case "place", "lieu", "adresse", "venue", "where": "location"
    case "stop", "till", "until", "ends", "dtend", "fin": "finish"
    case "begin", "begins", "dtstart", "debut", "début": "start"
    case "km", "distance", "length": "metres"
    case "city", "ville": "town"
    case "zip", "zipcode", "postal_code": "postcode"
    case "mail": "email"
    case "latitude": "lat"
    case "longitude", "lng": "lon"
    case "montant": "amount"
    case "motif", "reason": "purpose"
    default: nil
    }
  }

  private static func lacksKey(_ name: String, _ nearest: String, _ place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      .warning, .keyUnknown, at: place,
      Phrase(en: "the parameter has no key \"\(name)\"", fr: "le paramètre n'a pas de clé « \(name) »"),
      advice: didYouMean(nearest))
  }

  private static func isWritten(_ name: String, _ known: Known, _ place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      .error, .fieldWritten, at: place,
      Phrase(
        en: "\"\(name)\" cannot be set: what a rule is shown is read-only",
        fr: "« \(name) » ne s'affecte pas : ce qu'on montre à une règle est en lecture seule"),
      advice: Phrase(
        en: "keep the value in a local variable, or answer it",
        fr: "gardez la valeur dans une variable locale, ou répondez-la"))
  }
}
