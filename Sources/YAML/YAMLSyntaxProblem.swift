import Values
import Yams

/// Why a file is no YAML, in words for who wrote it.
///
/// libyaml says what it met, in English and often a line too late: "mapping values are not allowed in this context" behind
/// `person:Alix`. What stands on the line, and on the one before, mostly tells what was meant.
enum YAMLSyntaxProblem {
  /// - Parameters:
  ///   - problem: libyaml's words.
  ///   - line: counted from 1.
  static func diagnostic(_ problem: String, line: Int, of text: String, in name: String) -> Diagnostic {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let found = Finder(lines: lines, line: line, problem: problem).found
    var diagnostic = YAMLProblem.at(
      Diagnostic.Place(file: name, line: found.line), found.what, advice: found.advice)
    if lines.indices.contains(found.line - 1) {
      let excerpt = lines[found.line - 1].drop { $0 == " " || $0 == "\t" || $0 == "\r" }
      // A calendar's address is a password: no message shows one.
      if !excerpt.isEmpty, !excerpt.contains("://") { diagnostic.excerpt = Phrase.shortened(String(excerpt), to: 480) }
    }
    return diagnostic
  }

  private struct Found {
    var line: Int
    var what: Phrase
    var advice: Phrase
  }

  private struct Finder {
    let lines: [String]
    let line: Int
    let problem: String

    private func text(_ line: Int) -> String { lines.indices.contains(line - 1) ? lines[line - 1] : "" }

    /// The line that libyaml names, or the last before it that holds something.
    private var written: Int {
      var line = min(line, lines.count)
      while line > 1, text(line).allSatisfy({ $0 == " " || $0 == "\r" }) { line -= 1 }
      return max(1, line)
    }

    var found: Found {
      if let tab = tab { return tab }
      if let stuck = stuckColon { return stuck }
      switch problem {
      case "mapping values are not allowed in this context":
        return Found(
          line: line,
          what: Phrase(
            en: "a second “: ” stands on this line, or the line is indented too far",
            fr: "un second « : » se trouve sur cette ligne, ou la ligne est trop en retrait"),
          advice: Phrase(
            en: "put a text with a colon in quotes, key: \"a: b\"; align the keys of one level",
            fr: "mettez entre guillemets un texte à deux-points, clé: \"a: b\" ; alignez les clés d'un même niveau"))
      case "did not find expected key" where text(written).count(where: { $0 == "'" }) > 2,
        "did not find expected key" where text(written - 1).count(where: { $0 == "'" }) > 2:
        return apostrophe(text(written).count { $0 == "'" } > 2 ? written : written - 1)
      case "did not find expected key":
        return Found(
          line: written,
          what: Phrase(
            en: "this line does not stand below those before it",
            fr: "cette ligne n'est pas alignée avec celles d'avant"),
          advice: Phrase(
            en: "align the keys and the “- ” of one level, with spaces; close the quotes of the line before",
            fr:
              "alignez les clés et les « - » d'un même niveau, par des espaces ; fermez les guillemets de la ligne d'avant"
          ))
      case "did not find expected ',' or '}'": return unclosed("{", "}")
      case "did not find expected ',' or ']'": return unclosed("[", "]")
      case "found unexpected end of stream", "found unexpected document indicator":
        return Found(
          line: opened ?? written,
          what: Phrase(en: "a text in quotes is not closed", fr: "un texte entre guillemets n'est pas fermé"),
          advice: Phrase(en: "close it with the same quote", fr: "fermez-le par le même guillemet"))
      case "could not find expected ':'":
        return Found(
          line: written,
          what: Phrase(en: "a colon is missing behind a key", fr: "il manque un deux-points derrière une clé"),
          advice: Phrase(en: "write key: value, with a space", fr: "écrivez clé: valeur, avec une espace"))
      case "block sequence entries are not allowed in this context":
        return Found(
          line: line,
          what: Phrase(
            en: "a “- ” stands where no list can begin", fr: "un « - » se trouve là où aucune liste ne peut commencer"),
          advice: Phrase(
            en: "begin the list on a line of its own, below its key",
            fr: "commencez la liste sur sa propre ligne, sous sa clé"))
      case "found unknown escape character", "did not find expected hexdecimal number":
        return Found(
          line: line,
          what: Phrase(
            en: "within \"…\" a \\ begins a sign of its own", fr: "entre \"…\", un \\ commence un signe particulier"),
          advice: Phrase(en: "write '…' instead, or \\\\", fr: "écrivez '…' à la place, ou \\\\"))
      case "found character that cannot start any token", "did not find expected alphabetic or numeric character",
        "found undefined tag handle":
        return Found(
          line: line,
          what: Phrase(
            en: "a text begins with a sign that means something else in YAML (@ ` % * & !)",
            fr: "un texte commence par un signe qui a un autre sens en YAML (@ ` % * & !)"),
          advice: Phrase(en: "put the text in quotes", fr: "mettez le texte entre guillemets"))
      case "found undefined alias":
        return Found(
          line: line, what: Phrase(en: "a text begins with *", fr: "un texte commence par *"),
          advice: Phrase(en: "put the text in quotes", fr: "mettez le texte entre guillemets"))
      case "control characters are not allowed":
        return Found(
          line: line,
          what: Phrase(
            en: "an invisible control character stands here", fr: "un caractère de contrôle invisible se trouve ici"),
          advice: Phrase(en: "write this line anew", fr: "retapez cette ligne"))
      default:
        return Found(
          line: line,
          what: Phrase(en: "this is no YAML: \(problem)", fr: "ce n'est pas du YAML : \(problem)"),
          advice: Phrase(
            en: "check the indentation (spaces, no tabs) and the quotes of this line and the one before",
            fr:
              "vérifiez les retraits (des espaces, pas de tabulations) et les guillemets de cette ligne et de la précédente"
          ))
      }
    }

    /// A tab before what stands on the line, which only spaces may indent.
    private var tab: Found? {
      guard text(line).prefix(while: { $0 == " " || $0 == "\t" }).contains("\t") else { return nil }
      return Found(
        line: line,
        what: Phrase(
          en: "the line begins with a tab, where YAML takes spaces",
          fr: "la ligne commence par une tabulation, là où YAML veut des espaces"),
        advice: Phrase(
          en: "put two spaces in its place for each level", fr: "mettez à sa place deux espaces par niveau"))
    }

    /// `person:Alix`, which is one word and makes the next line wrong.
    private var stuckColon: Found? {
      guard problem == "mapping values are not allowed in this context" || problem == "could not find expected ':'"
      else {
        return nil
      }
      for line in [line, line - 1] where line > 0 {
        let words = text(line).drop { $0 == " " || $0 == "-" }
        guard let colon = words.firstIndex(of: ":"), colon != words.startIndex else { continue }
        let (key, rest) = (words[..<colon], words[words.index(after: colon)...])
        guard key.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }), let next = rest.first,
          next != " ",
          next != "\r", !rest.hasPrefix("//")
        else { continue }
        return Found(
          line: line,
          what: Phrase(
            en: "a space is missing behind “\(key):”",
            fr: "il manque une espace après « \(key): »"),
          advice: Phrase(en: "write \(key): …", fr: "écrivez \(key): …"))
      }
      return nil
    }

    private func apostrophe(_ line: Int) -> Found {
      Found(
        line: line,
        what: Phrase(en: "an apostrophe ends the text in '…'", fr: "une apostrophe termine le texte entre '…'"),
        advice: Phrase(en: "write \"…\" around it", fr: "entourez-le de \"…\""))
    }

    private func unclosed(_ opener: Character, _ closer: Character) -> Found {
      let line = lines.prefix(written).lastIndex { text in
        text.count { $0 == opener } > text.count { $0 == closer }
      }
      return Found(
        line: line.map { $0 + 1 } ?? written,
        what: Phrase(
          en: "“\(opener)” is not closed, or a comma is missing",
          fr: "« \(opener) » n'est pas fermé, ou il manque une virgule"),
        advice: Phrase(
          en: "close it with “\(closer)”, and put commas between what it holds",
          fr: "fermez-le par « \(closer) », et séparez par des virgules ce qu'il contient"))
    }

    /// The last line with a quote that is not closed on it.
    private var opened: Int? {
      lines.lastIndex { text in
        ["\"", "'"].contains { quote in text.count { String($0) == quote } % 2 == 1 }
      }.map { $0 + 1 }
    }
  }
}
