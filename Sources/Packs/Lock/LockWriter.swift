import Values

/// ``PackLock`` → the text of `izika.lock`, the same for the same lock: a line a pack, by name.
package enum LockWriter {
  package static func text(_ lock: PackLock) -> String {
    let head = """
      # Written by izika-rules pack; nothing here needs a hand.
      izika-lock: 1

      """
    if lock.packs.isEmpty { return head + "packs: {}\n" }
    let lines = lock.packs.sorted { $0.key < $1.key }.map { "  \($0.key): \(entry($0.value))\n" }
    return head + "packs:\n" + lines.joined()
  }

  private static func entry(_ pack: LockedPack) -> String {
    var parts = ["version: \(pack.version)", "digest: \"\(pack.digest)\"", "decides: \"\(pack.decides)\""]
    // A range holds no quotes: it would be none.
    if let wanted = pack.wanted { parts.append("wanted: \"\(wanted)\"") }
    switch pack.standing {
    case .signed(let keys): parts.append("signed: [\(keys.sorted().map { "\"\($0)\"" }.joined(separator: ", "))]")
    case .unsigned: parts.append("unsigned: true")
    case .shipped: parts.append("shipped: true")
    }
    if let accepted = pack.accepted { parts.append("accepted: \(accepted)") }
    if !pack.askedBy.isEmpty { parts.append("for: [\(pack.askedBy.sorted().joined(separator: ", "))]") }
    return "{\(parts.joined(separator: ", "))}"
  }
}
