import Packs
import System
import Values

/// `trust.yaml` of the user and of the machine.
///
/// Nothing of a pack, a profile or the folder in which the program is run has a say in whose packs are believed.
struct TrustFiles: Sendable {
  let folders: ConfigFolders
  /// Scopes of shipped packs.
  let reserved: Set<String>
  private let files = LocalFiles()

  /// - Throws: a `Failure` where there is no home folder, or no shipped packs.
  init(_ workspace: Workspace) throws(Failure) { try self.init(try ShippedPacks(workspace.shippedPacks)) }

  /// - Throws: a `Failure` where there is no home folder.
  init(_ shipped: ShippedPacks) throws(Failure) {
    folders = try ConfigFolders()
    reserved = shipped.reserved
  }

  init(folders: ConfigFolders, reserved: Set<String>) {
    self.folders = folders
    self.reserved = reserved
  }

  /// What both files say.
  struct State: Sendable {
    var own: Trust
    let machine: Trust
    /// The user's own as it was read, by which one sees what was changed since.
    let read: Trust

    fileprivate init(own: Trust, machine: Trust) { (self.own, self.machine, read) = (own, machine, own) }

    /// The machine's scopes stand as they are, but for keys that the user revokes besides.
    var all: Trust {
      var all = machine
      for (name, scope) in own.scopes {
        guard var fixed = machine.scopes[name] else {
          all.scopes[name] = scope
          continue
        }
        for key in scope.revoked {
          if let place = fixed.revoked.firstIndex(where: { $0.fingerprint == key.fingerprint }) {
            if key.since < fixed.revoked[place].since { fixed.revoked[place] = key }
          } else {
            fixed.revoked.append(key)
          }
        }
        all.scopes[name] = fixed
      }
      return all
    }

    /// The user's scopes of which the machine's file says something else.
    var shadowed: [String] {
      own.scopes.filter { machine.scopes[$0.key] != nil && !$0.value.isRevocationsAlone }.keys.sorted()
    }
  }

  /// - Throws: a `Failure` for a file that others can change, or of which a line is not understood: then nothing is believed.
  func read() throws(Failure) -> State {
    var machine = Trust()
    for folder in folders.machine {
      // The first folder decides.
      machine.scopes.merge(try read(folder).scopes) { first, _ in first }
    }
    return State(own: try read(folders.own), machine: machine)
  }

  private func read(_ folder: String) throws(Failure) -> Trust {
    guard let bytes = try files.readGuarded("trust.yaml", of: folder, most: 1 << 20) else { return Trust() }
    return try TrustReader(bytes, name: "\(folder)/trust.yaml", reserved: reserved).read()
  }

  /// Writes what was changed of the user's own, scope by scope, into the file as it is now: between reading and writing somebody
  /// types thirty digits, and another command may be done meanwhile.
  /// - Throws: a `Failure` when the file cannot be written, or another command changed the same scope to something else.
  func write(_ state: State) throws(Failure) {
    try FileLock(folders.trust + ".lock").hold { () throws(Failure) in
      try files.writePrivate(Array(TrustWriter.text(try joined(state)).utf8), to: folders.trust)
    }
  }

  private func joined(_ state: State) throws(Failure) -> Trust {
    var now = try read(folders.own)
    for scope in Set(state.read.scopes.keys).union(state.own.scopes.keys).sorted() {
      let (was, will) = (state.read.scopes[scope], state.own.scopes[scope])
      guard will != was, now.scopes[scope] != will else { continue }
      guard now.scopes[scope] == was else { throw Failure(changed(scope)) }
      now.scopes[scope] = will
    }
    return now
  }

  private func changed(_ scope: String) -> Diagnostic {
    Diagnostic(
      .error, .trustChanged, at: Diagnostic.Place(file: folders.trust),
      Phrase(
        en: "another command has changed \(scope) meanwhile",
        fr: "une autre commande a changé \(scope) entre-temps"),
      advice: Phrase(
        en: "nothing was written: look at it by pack trust list, and run the command again",
        fr: "rien n'a été écrit : regardez par pack trust list, et relancez la commande"))
  }

  /// What a user should know of the files besides what they say.
  func warnings(_ state: State) -> [Diagnostic] {
    state.shadowed.map { scope in
      Diagnostic(
        .warning, .trustShadowed, at: Diagnostic.Place(file: folders.trust),
        Phrase(
          en: "the machine's trust.yaml decides about \(scope); what yours says of it does not count",
          fr: "le trust.yaml de la machine décide pour \(scope) ; ce que le vôtre en dit ne compte pas"),
        advice: Phrase(
          en: "take yours out: izika-rules pack trust remove \(scope)",
          fr: "ôtez le vôtre : izika-rules pack trust remove \(scope)"))
    }
  }
}
