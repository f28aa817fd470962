import Values

extension ProfileTable {
  /// `rules/PROFILE.md`: every key of a profile, for who writes one.
  static func page(_ language: Language) -> String {
    let text = { (phrase: Phrase) in phrase.text(language) }
    let head = Phrase(
      en: """
        # The profile, key by key

        A profile is a YAML file that says whose calendars are read, by which rules, with which vehicles. `izika-rules check \
        profile.yaml` says what is wrong with one without reading a calendar. A key that does not stand here is an error that \
        names the nearest one. Decimals have a point, dates are year-month-day: 31.2, 2026-10-06.

        <!-- Written from the table by which profiles are read (IZIKA_RECORD=1 swift test --filter Reference). -->
        """,
      fr: """
        # Le profil, clé par clé

        Un profil est un fichier YAML qui dit quels agendas sont lus, selon quelles règles, avec quels véhicules. \
        `izika-rules check profile.yaml` dit ce qui n'y va pas, sans lire d'agenda. Une clé qui n'est pas ici est une erreur, \
        qui nomme la plus proche. Les décimaux s'écrivent avec un point, les dates dans l'ordre année-mois-jour : 31.2, 2026-10-06.

        <!-- Written from the table by which profiles are read (IZIKA_RECORD=1 swift test --filter Reference). -->
        """)
    let tables = all.map { $0.section(language) }
    let example = Phrase(
      en: "## A whole profile\n\n```yaml\n\(whole)```\n", fr: "## Un profil entier\n\n```yaml\n\(whole)```\n")
    return ([text(head)] + tables + [text(example)]).joined(separator: "\n\n")
  }

  private func section(_ language: Language) -> String {
    let columns = Phrase(
      en: "| Key | Takes | Meaning | Without it | Example |", fr: "| Clé | Valeur | Sens | Sans elle | Exemple |")
    let rows = entries.map { entry in
      let required = Phrase(en: "an error", fr: "une erreur")
      let standard =
        entry.isRequired ? required : entry.standard.isEmpty ? Phrase(en: "nothing", fr: "rien") : entry.standard
      let cells = [
        "`\(entry.name)`", entry.takes.text(language), entry.meaning.text(language), standard.text(language),
        "`\(entry.name): \(entry.example)`",
      ]
      return "| \(cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ")) |"
    }
    return "## \(title.text(language))\n\n"
      + ([columns.text(language), "|---|---|---|---|---|"] + rows).joined(separator: "\n")
  }

  /// Each key with its own example; of two that exclude each other, one.
  static var whole: String {
    let nested: [(key: String, table: ProfileTable, indent: String, lead: String)] = [
      ("places", place, "    ", "  office:"), ("vehicles", vehicle, "    ", "  -"),
      ("calendars", calendar, "    ", "  -"),
      ("ledger", ledger, "      ", "  2026:\n    clio:"), ("distances", distance, "    ", "  -"),
    ]
    return top.entries.map { entry in
      guard let part = nested.first(where: { $0.key == entry.name }) else { return "\(entry.name): \(entry.example)\n" }
      let lines = part.table.entries.filter { $0.name != "url" }.map { "\(part.indent)\($0.name): \($0.example)\n" }
      return "\(entry.name):\n\(part.lead)\n\(lines.joined())"
    }.joined()
  }
}
