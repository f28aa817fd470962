import ArgumentParser
import Output
import Values

/// In which shape, and where to.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      en:
        "For people (table), for programs (json, an object a line) or for spreadsheets (csv); by default what the ending of --output says, else table.",
      fr:
        "Pour les personnes (table : un tableau), pour les programmes (json, un objet par ligne) ou pour les tableurs (csv) ; par défaut ce que dit la fin du nom de --output, sinon table.",
      .format))
  var format: StatementFormat?

  @Option(
    name: .customLong("output"),
    help: ArgumentHelp(
      en: "Write to a file instead of standard output; .csv and .json choose the format.",
      fr: "Écrire dans un fichier, et non sur la sortie standard ; .csv et .json choisissent le format.", .file))
  var path: String?

  /// - Throws: a name that promises what cannot be written.
  func read() throws(UsageProblem) -> StatementFormat {
    if let format { return format }
    guard let path, let dot = path.lastIndex(of: ".") else { return .table }
    let ending = path[path.index(after: dot)...].lowercased()
    switch ending {
    case "csv": return .csv
    case "json", "jsonl", "ndjson": return .json
    case _ where Self.documents.contains(ending):
      throw UsageProblem(
        Phrase(
          en: "--output: .\(ending) is no format that can be written",
          fr: "--output : .\(ending) n'est pas un format qui peut être écrit"),
        advice: Phrase(
          en: "spreadsheets open .csv; --format table, json or csv chooses whatever the name is",
          fr: "les tableurs ouvrent .csv ; --format table, json ou csv choisit quel que soit le nom"))
    default: return .table
    }
  }

  /// What programs open by their ending, and would refuse with a table in it.
  private static let documents: Set<String> = [
    "xlsx", "xls", "ods", "numbers", "pdf", "html", "htm", "doc", "docx", "odt", "rtf", "xml", "ics",
  ]
}

extension StatementFormat: ExpressibleByArgument {}
