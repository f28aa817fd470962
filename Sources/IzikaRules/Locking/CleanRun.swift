import Journal
import Output
import Packs
import System
import Values

/// Removes packs that are kept here and that no lock names any more.
package struct CleanRun {
  private let workspace: Workspace
  private let shipped: ShippedPacks
  private let store = PackStore()

  /// - Throws: a `Failure` where the shipped packs are not there.
  package init(_ workspace: Workspace) throws(Failure) {
    self.workspace = workspace
    shipped = try ShippedPacks(workspace.shippedPacks)
  }

  /// Finds what may go: neither a lock that is known here names it, nor what such a lock became by the last acceptance, nor what
  /// undoing leads back to.
  /// - Parameter profile: whose lock is known besides those of the journal and of the folder that one stands in.
  /// - Throws: a `Failure` for a lock that is there and not understood: what it names is not known then.
  package func plan(_ profile: String?) throws(Failure) -> CleanReport {
    var named = Set<String>()
    func add(_ lock: PackLock) { named.formUnion(lock.packs.values.map(\.digest)) }
    if profile != nil { add(try LockUse(of: profile, shipped).lock) }
    let acceptances = workspace.journal.map { JournalAcceptances($0) }
    let known = try acceptances?.locks() ?? []
    for path in Set(known + [LockPlace().absolutePath]).sorted() {
      let bytes = try LockPlace(named: path).toBeMade.read()
      if let bytes { add(try read(bytes, path)) }
      let history = try acceptances?.recall(lock: path) ?? []
      for text in history.undoable(from: bytes.map { String(decoding: $0, as: UTF8.self) }) {
        add(try read(Array(text.utf8), path))
      }
    }
    let files = try store.keptFiles()
    let surplus = files.filter { !named.contains($0.digest) }
    return CleanReport(
      folder: store.own ?? "", files: surplus, kept: files.count - surplus.count, remembersLocks: !known.isEmpty)
  }

  private func read(_ bytes: [UInt8], _ path: String) throws(Failure) -> PackLock {
    try LockReader(bytes, name: path, reserved: shipped.reserved).read()
  }

  /// - Throws: a `Failure` where a file cannot be removed.
  package func clean(_ plan: CleanReport) throws(Failure) -> CleanReport {
    for file in plan.files { try store.remove(file) }
    var done = plan
    done.isRemoved = true
    return done
  }
}

/// What of the packs that are kept here nobody needs.
package struct CleanReport: Sendable {
  /// Where they are kept.
  let folder: String
  /// By name and version.
  package let files: [PackStore.File]
  /// How many others are kept.
  let kept: Int
  /// Whether anything was accepted here: otherwise no lock is known but that of the folder and of the profile.
  let remembersLocks: Bool
  package internal(set) var isRemoved = false

  private var size: Int { files.map(\.size).reduce(0, +) }

  /// The files, a line each.
  package func list(_ language: Language) -> String {
    files.map { file in
      let name =
        file.pack.map { "\($0.pack) \($0.version)" }
        ?? Phrase(en: "no whole pack", fr: "pas un paquet entier").text(language)
      return "\(name)  \(Self.size(file.size, language))  \(file.digest)\n"
    }.joined()
  }

  /// What became of them.
  package var outcome: Phrase {
    if !files.isEmpty {
      return isRemoved
        ? Phrase(en: "Removed.\n", fr: "Supprimé.\n")
        : Phrase(en: "Nothing is removed.\n", fr: "Rien n'est supprimé.\n")
    }
    return kept == 1
      ? Phrase(en: "Nothing to clean: 1 pack is kept.\n", fr: "Rien à nettoyer : 1 paquet est gardé.\n")
      : Phrase(
        en: "Nothing to clean: \(kept) packs are kept.\n", fr: "Rien à nettoyer : \(kept) paquets sont gardés.\n")
  }

  /// What a person should know before the files go.
  package var caution: Phrase {
    remembersLocks
      ? Phrase(
        en:
          "A lock that was never accepted on this computer, such as a colleague's, is not known here, unless it is that of "
          + "this folder or of --profile: what only it names goes, too. To make it known: izika-rules pack install --profile "
          + "PROFILE --accept-unseen\n",
        fr:
          "Un verrou jamais accepté sur cet ordinateur, celui d'un collègue par exemple, n'est pas connu ici, sauf celui du "
          + "dossier courant et celui de --profile : ce que lui seul nomme part aussi. Pour le faire connaître : izika-rules "
          + "pack install --profile PROFIL --accept-unseen\n")
      : Phrase(
        en:
          "Nothing that was accepted on this computer is remembered: no lock is known here but that of this folder and that "
          + "of --profile. What other locks name goes, too.\n",
        fr:
          "Rien de ce qui a été accepté sur cet ordinateur n'est retenu : aucun verrou n'est connu ici, sauf celui du dossier "
          + "courant et celui de --profile. Ce que d'autres verrous nomment part aussi.\n")
  }

  /// Why they do not go without a question; nil where they may.
  package var refusal: Diagnostic? {
    if remembersLocks || files.isEmpty { return nil }
    return Diagnostic(
      .error, .lockUnknown,
      Phrase(
        en: "nothing that was accepted on this computer is remembered, so that other locks may name these packs",
        fr:
          "rien de ce qui a été accepté sur cet ordinateur n'est retenu : d'autres verrous nomment peut-être ces paquets"
      ),
      advice: Phrase(
        en: "look at the list, and answer the question: izika-rules pack clean without --yes",
        fr: "regardez la liste et répondez à la question : izika-rules pack clean sans --yes"))
  }

  package var question: Phrase {
    func text(_ language: Language) -> String { Self.size(size, language) }
    return files.count == 1
      ? Phrase(
        en: "No lock names it. Remove it, \(text(.english))? [y]es, [n]o: ",
        fr: "Aucun verrou ne le nomme. Le supprimer, \(text(.french)) ? [o]ui, [n]on : ")
      : Phrase(
        en: "No lock names them. Remove \(files.count) packs, \(text(.english))? [y]es, [n]o: ",
        fr: "Aucun verrou ne les nomme. Supprimer \(files.count) paquets, \(text(.french)) ? [o]ui, [n]on : ")
  }

  private static func size(_ bytes: Int, _ language: Language) -> String {
    PackListing(language: language).size(bytes)
  }

  package func json(_ language: Language) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("schema", "izika.cleaning/1")
      json.field("folder", folder)
      json.field("removed", isRemoved)
      json.field("size", size)
      json.field("kept", kept)
      json.key("files")
      json.array { json in
        for file in files {
          json.object { json in
            json.field("pack", file.pack?.pack)
            json.field("version", file.pack?.version)
            json.field("digest", file.digest)
            json.field("size", file.size)
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }
}
