import Values

/// The page of all problems that the program tells of, for who reads one: `rules/MESSAGES.md` and its French page.
package enum MessagesPage {
  /// A table for each group of codes, in Markdown.
  package static func text(_ language: Language) -> String {
    let say = { (phrase: Phrase) in phrase.text(language) }
    var text = "# \(say(title))\n\n\(say(introduction))\n\n<!-- \(origin) -->\n"
    for group in Diagnostic.Code.groups {
      text +=
        "\n## \(say(group.title))\n\n| code | \(say(severity)) | \(say(meaning)) | \(say(remedy)) |\n|---|---|---|---|\n"
      for code in group.codes {
        let severities = code.severities.map { say(Words.severity($0)) }.joined(separator: ", ")
        text += "| `\(code)` | \(severities) | \(cell(say(code.meaning))) | \(cell(say(code.remedy))) |\n"
      }
    }
    return text
  }

  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  private static let origin = "Written from the codes (IZIKA_RECORD=1 swift test --filter Reference)."
  private static let title = Phrase(en: "What the program tells of", fr: "Ce que le programme signale")
  private static let introduction = Phrase(
    en: """
      Each problem is told with its place, what is wrong and what to do. Its code is the same in every language and \
      version: the JSON has it as `code`, `izika-rules check --allow` leaves it out, tests of packs expect it under \
      `diagnostics:`. With an error something is missing from the result, or wrong; a warning asks you to look; a note \
      is good to know.
      """,
    fr: """
      Chaque problème est donné avec son endroit, ce qui ne va pas et ce qu'il faut faire. Son code est le même dans \
      toutes les langues et versions : le JSON l'écrit dans `code`, `izika-rules check --allow` le laisse de côté, les \
      tests des paquets l'attendent sous `diagnostics:`. Avec une erreur, quelque chose manque au résultat ou y est \
      faux ; un avertissement demande de vérifier ; une remarque est bonne à savoir.
      """)
  private static let severity = Phrase(en: "how grave", fr: "gravité")
  private static let meaning = Phrase(en: "what it means", fr: "ce que cela veut dire")
  private static let remedy = Phrase(en: "what to do", fr: "que faire")
}
