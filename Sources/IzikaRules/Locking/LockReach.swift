import Packs
import System
import Values

/// Who asks for which pack of a lock: other packs of it, profiles, and folders of rules that profiles name.
struct LockReach {
  private let shipped: ShippedPacks
  private let lock: PackLock
  /// By pack, those of the lock that extend it.
  private var children: [String: Set<String>] = [:]
  /// By pack, the profiles that ask for it themselves or through a folder.
  private var profiles: [String: Set<String>] = [:]

  /// - Parameter profiles: whose lock it is.
  init(_ lock: PackLock, _ profiles: [Profile], _ shipped: ShippedPacks, _ store: PackStore, _ engine: Engine) {
    self.lock = lock
    self.shipped = shipped
    let keeper = KeptPacks(store: store, shipped: shipped)
    for (name, entry) in lock.packs {
      // Of a pack that is not here, what the lock says of others is all that is known.
      for child in entry.askedBy where lock.packs[child] != nil { children[name, default: []].insert(child) }
      guard let kept = (try? keeper.archive(of: name, entry)) ?? nil,
        let archive = try? PackArchive(kept.bytes, name: kept.path), archive.digest == entry.digest,
        let draft = try? archive.draft(shown: name, for: engine)
      else { continue }
      for parent in draft.pack.manifest.extends { children[parent.name, default: []].insert(name) }
    }
    for profile in profiles {
      var visited: Set<String> = []
      for rule in profile.rules { visit(rule, in: profile.rulesFolder, for: profile.file, &visited) }
    }
  }

  /// Follows a rule of a profile: a pack of the lock, or a folder and what it extends.
  private mutating func visit(_ name: String, in folder: String, for profile: String, _ visited: inout Set<String>) {
    let isPath = name.hasPrefix(".") || name.hasPrefix("/") || name.hasSuffix(".lua")
    guard isPath || lock.packs[name] == nil else {
      profiles[name, default: []].insert(profile)
      return
    }
    guard !name.hasSuffix(".lua"), visited.insert(isPath ? folder + " " + name : name).inserted,
      let found = try? shipped.library.draft(name, relativeTo: folder)
    else { return }
    for parent in found.draft.pack.manifest.extends {
      visit(parent.name, in: parent.isPath ? found.folder : folder, for: profile, &visited)
    }
  }

  /// Packs and profiles that ask for a pack, the packs first; the program itself asks for its base.
  func askers(of name: String) -> [String] {
    let program = name == PackLibrary.base ? ["izika-rules"] : []
    return (children[name] ?? []).filter { $0 != name }.sorted() + (profiles[name] ?? []).sorted() + program
  }

  /// The packs for which neither a profile nor the program asks, nor anything that these ask for.
  var unasked: [String] {
    var asked: Set<String> = []
    var waiting = Array(profiles.keys) + [PackLibrary.base]
    while let name = waiting.popLast() {
      guard asked.insert(name).inserted else { continue }
      waiting += children.filter { $0.value.contains(name) }.map(\.key)
    }
    return lock.packs.keys.filter { !asked.contains($0) }.sorted()
  }

  /// What goes with a pack when it goes: all for which nobody else asks.
  func goesWith(_ name: String) -> Set<String> {
    var gone: Set<String> = [name]
    var before = 0
    while before < gone.count {
      before = gone.count
      for (parent, askers) in children where lock.packs[parent] != nil && parent != PackLibrary.base {
        // Only what a gone pack asked for: others that nobody asks for are another matter.
        let isTheirs = !askers.isDisjoint(with: gone) && askers.isSubset(of: gone.union([parent]))
        if isTheirs, profiles[parent] == nil { gone.insert(parent) }
      }
    }
    return gone
  }
}
