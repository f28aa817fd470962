import ArgumentParser
import IzikaRules
import System
import Values

/// `izika-rules pack audit`: whether what is locked is still what one wants to be paid by.
struct PackAuditCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "audit",
      Phrase(
        en: "Look at all that is locked: its bytes, its signers, its sources, its values, who accepted it.",
        fr: "Examiner tout ce qui est verrouillé : octets, signataires, origines, valeurs, et qui l'a accepté."),
      discussion: Phrase(
        en: """
          Each pack is verified as eval does it, and the sources that trust.yaml names are asked. Findings are: a version that \
          was withdrawn, a pack that is not here or not as it was accepted, a key that was stolen, has ended or ends within 60 \
          days, a list that is late, a source that cannot be asked, a pack that nobody accepted on this computer, a lock that is \
          not what was last accepted here, values that were published for days that are past, a pack for which nobody asks, a \
          folder of a pack's name. Nothing is changed. Exit status: 0 no findings, 1 findings, 2 could not run.
          """,
        fr: """
          Chaque paquet est vérifié comme le fait eval, et les origines que nomme trust.yaml sont interrogées. Sont signalés : \
          une version retirée, un paquet absent ou qui n'est plus celui qui fut accepté, une clé volée, qui a pris fin ou prend \
          fin sous 60 jours, une liste en retard, une origine qui ne répond pas, un paquet que personne n'a accepté sur cet \
          ordinateur, un verrou qui n'est pas ce qui fut accepté ici en dernier, des valeurs publiées pour des jours passés, un \
          paquet que personne ne demande, un dossier qui porte le nom d'un paquet. Rien n'est modifié. Statut de sortie : 0 \
          rien à signaler, 1 des constats, 2 impossible.
          """))
  }

  @OptionGroup var lock: WhoseLockOptions

  func run() throws {
    let language = lock.locale.language
    let report = try Report.orExit(language) {
      try AuditRun(try Workspace(), today: Today.date).audit(lock.profile)
    }
    switch lock.format {
    case .text: try Report.output(Array(report.text(language).utf8), language)
    case .json: try Report.output(report.json(lock.locale.chosen ?? .english), language)
    }
    if !report.findings.isEmpty { throw ExitCode(1) }
  }
}
