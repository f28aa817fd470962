import Journal
import Output
import Packs
import System
import Values

/// Takes a pack out of a lock, with what only it asked for.
package struct RemoveRun {
  private let workspace: Workspace
  private let shipped: ShippedPacks
  private let today: CivilDate

  /// - Throws: a `Failure` where the shipped packs are not there.
  package init(_ workspace: Workspace, today: CivilDate) throws(Failure) {
    self.workspace = workspace
    shipped = try ShippedPacks(workspace.shippedPacks)
    self.today = today
  }

  /// - Parameters:
  ///   - name: `scope/name`.
  ///   - profile: whose lock; nil for that of the folder that one stands in.
  /// - Throws: a `Failure` where there is no such lock, or it does not hold the pack, and where it cannot be written or another command
  ///   has changed it meanwhile.
  package func remove(_ name: String, _ profile: String?) throws(Failure) -> RemoveReport {
    let use = try LockUse(of: profile, shipped)
    guard use.lock.packs[name] != nil else { throw Failure(RemoveProblem.absent(name, use)) }
    let reach = LockReach(use.lock, use.profiles, shipped, PackStore(), workspace.engine)
    let askers = reach.askers(of: name)
    guard askers.isEmpty else {
      return RemoveReport(
        lock: use.place.path, name: name, removed: [], askers: askers, problem: RemoveProblem.asked(name, by: askers))
    }
    guard use.unread.isEmpty else {
      return RemoveReport(
        lock: use.place.path, name: name, removed: [], askers: [], problem: RemoveProblem.unread(name, use.unread))
    }
    let gone = reach.goesWith(name)
    var lock = PackLock(packs: use.lock.packs.filter { !gone.contains($0.key) })
    for (other, entry) in lock.packs {
      lock.packs[other]?.askedBy = entry.askedBy.filter { !gone.contains($0) }
    }
    let removed = gone.sorted().compactMap { name in
      use.lock.packs[name].map {
        PackAcceptance.Pack(name: name, version: $0.version, digest: $0.digest, isGone: true)
      }
    }
    let acceptance = PackAcceptance(
      lock: use.place.absolutePath, day: today, who: Machine.account, how: .named,
      before: String(decoding: use.bytes, as: UTF8.self), after: LockWriter.text(lock), packs: removed, sums: [])
    try use.place.replace(use.bytes, by: lock) { () throws(Failure) in
      // First: a lock of which nothing is known is worse than an acceptance of a lock that was not written.
      if let journal = workspace.journal { try JournalAcceptances(journal).keep(acceptance) }
    }
    return RemoveReport(lock: use.place.path, name: name, removed: removed, askers: [], problem: nil)
  }
}

/// What was taken out, or who still asks for it.
package struct RemoveReport: Sendable {
  /// The lock's path.
  let lock: String
  /// The pack that was to go.
  let name: String
  /// It first, then what went with it; none where it stays.
  let removed: [PackAcceptance.Pack]
  /// Packs and profiles.
  let askers: [String]
  /// Why it stays.
  package let problem: Diagnostic?

  package func text(_ language: Language) -> String {
    let place = TerminalText.neutral(lock)
    if removed.isEmpty { return Phrase(en: "Nothing is written.\n", fr: "Rien n'est écrit.\n").text(language) }
    var lines: [Phrase] = []
    for pack in removed.sorted(by: { ($0.name != name ? 1 : 0, $0.name) < ($1.name != name ? 1 : 0, $1.name) }) {
      lines.append(
        pack.name == name
          ? Phrase(
            en: "\(name) \(pack.version) is taken out of \(place).",
            fr: "\(name) \(pack.version) est ôté de \(place).")
          : Phrase(
            en: "\(pack.name) \(pack.version), too: nobody else asked for it.",
            fr: "\(pack.name) \(pack.version) aussi : personne d'autre ne le demandait."))
    }
    lines.append(
      Phrase(
        en: "What is kept of it stays here: izika-rules pack clean.",
        fr: "Ce qui en est gardé reste ici : izika-rules pack clean."))
    return lines.map { $0.text(language) + "\n" }.joined()
  }

  package func json(_ language: Language) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("schema", "izika.removal/1")
      json.field("lock", lock)
      json.field("pack", name)
      json.key("removed")
      json.array { json in
        for pack in removed {
          json.object { json in
            json.field("name", pack.name)
            json.field("version", pack.version)
            json.field("digest", pack.digest)
          }
        }
      }
      json.key("asked_by")
      json.array { json in for asker in askers { json.string(asker) } }
      json.key("diagnostics")
      json.array { json in if let problem { json.diagnostic(problem, language) } }
    }
    json.endLine()
    return json.bytes
  }
}

private enum RemoveProblem {
  static func absent(_ name: String, _ use: LockUse) -> Diagnostic {
    let names = use.lock.packs.keys.sorted().joined(separator: ", ")
    let shown = Phrase.shortened(name, to: 200)
    return Diagnostic(
      .error, .packNotFound, at: Diagnostic.Place(file: use.place.path),
      Phrase(en: "\"\(shown)\" is no pack of this lock", fr: "« \(shown) » n'est pas un paquet de ce verrou"),
      advice: names.isEmpty
        ? Phrase(en: "the lock is empty", fr: "le verrou est vide")
        : Phrase(en: "its packs: \(names)", fr: "ses paquets : \(names)"))
  }

  static func unread(_ name: String, _ files: [String]) -> Diagnostic {
    let list = files.joined(separator: ", ")
    return Diagnostic(
      .error, .packAsked,
      Phrase(
        en: "whether \(list) asks for \(name) is not known: it cannot be read",
        fr: "on ne sait pas si \(list) demande \(name) : lecture impossible"),
      advice: Phrase(
        en: "mend it: izika-rules check FILE; or move it away",
        fr: "corrigez-le : izika-rules check FICHIER ; ou déplacez-le"))
  }

  static func asked(_ name: String, by askers: [String]) -> Diagnostic {
    let list = askers.joined(separator: ", ")
    return Diagnostic(
      .error, .packAsked,
      Phrase(en: "\(name) is asked for by \(list)", fr: "\(name) est demandé par \(list)"),
      advice: Phrase(
        en: "take it out of `rules:` in the profiles, and remove the packs that extend it, first",
        fr: "ôtez-le d'abord des « rules: » des profils, et supprimez les paquets qui l'étendent"))
  }
}
