import Values
import Yams

/// A YAML file, read whole and bounded: packs and profiles come from other people.
package struct YAMLFile: Sendable {
  /// As the user knows it; stands in messages.
  package var name: String
  package var root: YAMLValue

  package static let mostBytes = 1 << 20
  /// A few lines of aliases can unfold into billions of values.
  static let mostValues = 100_000
  static let mostDepth = 32

  /// - Throws: a ``Failure`` with file and line when it is no YAML, or larger than a pack or a profile has reason to be.
  package init(_ bytes: [UInt8], name: String) throws(Failure) {
    self.name = name
    guard bytes.count <= Self.mostBytes else { throw Failure(YAMLProblem.tooLarge(name)) }
    let source = try SourceText(bytes, name: name)
    guard !Self.mayExplode(source.bytes) else { throw Failure(YAMLProblem.tooLarge(name)) }
    let text = String(decoding: source.bytes, as: UTF8.self)
    let node: Node?
    do {
      // The basic resolver: what a scalar means is decided here, from its text.
      node = try Yams.compose(yaml: text, .basic)
    } catch let error as YamlError {
      throw Failure(YAMLProblem.syntax(error, text, name))
    } catch {
      throw Failure(YAMLProblem.at(Diagnostic.Place(file: name), Phrase(verbatim: "\(error)")))
    }
    var left = Self.mostValues
    var problem: Diagnostic?
    let value = Self.convert(node, depth: 0, left: &left, in: (name, text), &problem)
    if let problem { throw Failure(problem) }
    guard let value else { throw Failure(YAMLProblem.tooLarge(name)) }
    root = value
  }

  /// Whether aliases could make more of the file than may be read.
  ///
  /// The parser compares the keys of each mapping, and a key may be an alias of aliases: it would be busy for years
  /// before anything could be counted. Aliases that multiply each other best come three by three.
  private static func mayExplode(_ bytes: [UInt8]) -> Bool {
    var worst = Double(bytes.count)
    var previous = UInt8(ascii: "\n")
    for byte in bytes {
      if byte == UInt8(ascii: "*"), beforeAlias.contains(previous) { worst *= 1.4423 }
      if worst > mostWork { return true }
      previous = byte
    }
    return false
  }

  private static let mostWork = 2e7
  private static let beforeAlias = Array(" \t\n\r[{,:?-".utf8)

  /// - Parameter problem: what is wrong with a key, where a mapping cannot be read.
  private static func convert(
    _ node: Node?, depth: Int, left: inout Int, in file: (name: String, text: String), _ problem: inout Diagnostic?
  ) -> YAMLValue? {
    guard let node else { return YAMLValue(.null, line: 1) }
    left -= 1
    guard left > 0, depth < mostDepth else { return nil }
    let (line, column) = (node.mark?.line ?? 1, node.mark?.column)
    switch node {
    case .scalar(let scalar):
      if scalar.style == .plain, let first = scalar.string.first, "“”„‘".contains(first) {
        problem = YAMLProblem.curlyQuote(scalar.string, file.name, line)
        return nil
      }
      return YAMLValue(content(of: scalar), line: line, column: column)
    case .sequence(let sequence):
      var values: [YAMLValue] = []
      for element in sequence {
        guard let value = convert(element, depth: depth + 1, left: &left, in: file, &problem) else { return nil }
        values.append(value)
      }
      return YAMLValue(.list(values), line: line, column: column)
    case .mapping(let mapping):
      var entries: [YAMLValue.Entry] = []
      var seen: Set<String> = []
      for (key, element) in mapping {
        let keyLine = key.mark?.line ?? line
        guard let text = key.scalar?.string else {
          problem = YAMLProblem.noKey(file.name, keyLine)
          return nil
        }
        guard seen.insert(text).inserted else {
          problem = YAMLProblem.twice(text, file.name, keyLine)
          return nil
        }
        if case .scalar(let scalar) = element, scalar.string.isEmpty, scalar.style == .plain,
          let written = key.scalar, lacksColon(written, file.text)
        {
          problem = YAMLProblem.noValue(text, file.name, keyLine)
          return nil
        }
        guard let value = convert(element, depth: depth + 1, left: &left, in: file, &problem) else { return nil }
        entries.append(YAMLValue.Entry(key: text, line: keyLine, value: value))
      }
      return YAMLValue(.map(entries), line: line, column: column)
    case .alias:
      return nil
    }
  }

  /// Whether no colon follows a key: between braces `{km: 31,2}` has a key 2 without one.
  private static func lacksColon(_ key: Node.Scalar, _ text: String) -> Bool {
    guard let mark = key.mark, key.style == .plain else { return false }
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(mark.line - 1) else { return false }
    let rest = lines[mark.line - 1].dropFirst(mark.column - 1 + key.string.unicodeScalars.count)
    return rest.first { $0 != " " && $0 != "\t" } != ":"
  }

  private static func content(of scalar: Node.Scalar) -> YAMLValue.Content {
    guard scalar.style == .plain || scalar.style == .any else { return .quoted(scalar.string) }
    switch scalar.string {
    case "", "~", "null", "Null", "NULL": return .null
    default: return .plain(scalar.string)
    }
  }
}

enum YAMLProblem {
  static func at(_ place: Diagnostic.Place, _ message: Phrase, advice: Phrase = .none) -> Diagnostic {
    Diagnostic(.error, .yamlInvalid, at: place, message, advice: advice)
  }

  static func tooLarge(_ name: String) -> Diagnostic {
    at(
      Diagnostic.Place(file: name),
      Phrase(
        en: "the file is larger, more deeply nested or has more aliases than a pack or a profile can have",
        fr: "le fichier est plus grand, plus imbriqué ou a plus d'alias qu'un paquet ou un profil ne peut en avoir"),
      advice: Phrase(
        en: "shorten it; anchors (&) count each time",
        fr: "raccourcissez-le ; les ancres (&) comptent à chaque fois"))
  }

  static func twice(_ key: String, _ name: String, _ line: Int) -> Diagnostic {
    let shown = key.contains("://") ? "…" : key
    return at(
      Diagnostic.Place(file: name, line: line),
      Phrase(en: "the key \"\(shown)\" is there twice", fr: "la clé « \(shown) » est là deux fois"),
      advice: Phrase(en: "keep one of the two", fr: "gardez l'une des deux"))
  }

  static func noKey(_ name: String, _ line: Int) -> Diagnostic {
    at(
      Diagnostic.Place(file: name, line: line),
      Phrase(
        en: "a list or a mapping stands where a key is expected", fr: "une liste ou une table est à la place d'une clé"),
      advice: Phrase(en: "write `key: value`", fr: "écrivez « clé: valeur »"))
  }

  /// `home:Voiron`, where a key and its value were meant: without a space behind its colon YAML takes it for one word. What
  /// follows the colon may be a password, and is not shown. Nil for any other text.
  static func stuckColon(_ text: String, _ name: String, _ line: Int) -> Diagnostic? {
    guard let colon = text.firstIndex(of: ":"), colon != text.startIndex, text.last != ":", !text.contains("://") else {
      return nil
    }
    let key = text[..<colon]
    guard key.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }) else { return nil }
    return at(
      Diagnostic.Place(file: name, line: line),
      Phrase(en: "a space is missing behind “\(key):”", fr: "il manque une espace après « \(key): »"),
      advice: Phrase(en: "write \(key): …", fr: "écrivez \(key): …"))
  }

  /// Between braces a comma parts keys: `{km: 31,2}` would be 31 km and a key 2.
  static func noValue(_ key: String, _ name: String, _ line: Int) -> Diagnostic {
    if let problem = stuckColon(key, name, line) { return problem }
    let shown = key.contains("://") ? "…" : key
    return at(
      Diagnostic.Place(file: name, line: line),
      Phrase(
        en: "\"\(shown)\" has no value: between { and } commas part keys",
        fr: "« \(shown) » n'a pas de valeur : entre { et }, les virgules séparent les clés"),
      advice: Phrase(
        en: "write decimals with a point, 31.2, and texts with a comma in quotes",
        fr: "écrivez les décimaux avec un point, 31.2, et les textes à virgule entre guillemets"))
  }

  /// A quotation mark of a word processor is a letter for YAML: the text would keep it.
  static func curlyQuote(_ text: String, _ name: String, _ line: Int) -> Diagnostic {
    at(
      Diagnostic.Place(file: name, line: line),
      Phrase(
        en: "the text begins with \(text.prefix(1)), a quote of word processors, which would be part of it",
        fr: "le texte commence par \(text.prefix(1)), un guillemet de traitement de texte, qui en ferait partie"),
      advice: Phrase(
        en: "write straight quotes, \"…\", or none; where it is meant, put the whole text in straight quotes",
        fr:
          "écrivez des guillemets droits, \"…\", ou aucun ; s'il est voulu, mettez tout le texte entre guillemets droits"
      ))
  }

  static func syntax(_ error: YamlError, _ text: String, _ name: String) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return YAMLSyntaxProblem.diagnostic(problem, line: mark.line, of: text, in: name)
    case .duplicatedKeysInMapping(let keys, let context):
      return twice(keys.first.map { "\($0)" } ?? "", name, context.mark.line)
    case .reader(let problem, _, _, _):
      let line = text.unicodeScalars.prefix { !isControl($0) }.count { $0 == "\n" } + 1
      return YAMLSyntaxProblem.diagnostic(problem, line: line, of: text, in: name)
    default:
      return at(
        Diagnostic.Place(file: name), Phrase(en: "this is no YAML: \(error)", fr: "ce n'est pas du YAML : \(error)"),
        advice: Phrase(en: "write the file anew", fr: "réécrivez le fichier"))
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\r" && scalar != "\t"
  }
}
