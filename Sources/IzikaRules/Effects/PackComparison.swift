import Output
import Packs
import Values

/// Finds what differs between two sets of packs: as they are asked now, and as they would be.
struct PackComparison {
  private let before: [Pack]
  private let after: [Pack]

  /// - Parameters:
  ///   - before: each with what it extends, in the order in which they are asked.
  ///   - after: likewise.
  init(_ before: [Pack], _ after: [Pack]) {
    self.before = before
    self.after = after
  }

  func changes() -> PackChanges {
    let old = Dictionary(before.map { ($0.name, $0) }) { first, _ in first }
    let new = Set(after.map(\.name))
    var changes = PackChanges()
    for pack in after where old[pack.name]?.sha256 != pack.sha256 {
      compare(old[pack.name], pack, pack.name, into: &changes)
    }
    for pack in before where !new.contains(pack.name) { compare(pack, nil, pack.name, into: &changes) }
    return changes
  }

  private func compare(_ before: Pack?, _ after: Pack?, _ name: String, into changes: inout PackChanges) {
    changes.versions.append(
      PackChanges.Version(pack: name, before: before?.manifest.version, after: after?.manifest.version))
    // What a pack that goes away was, nobody has to weigh.
    guard let after else { return }
    changes.powers += Self.powers(before, after)
    // A pack that is new is shown as a whole elsewhere: its values and rules replace none.
    guard let before else { return }
    changes.values += Self.values(before.parameters, after.parameters, of: name)
    changes.files += Self.files(before, after)
  }

  // MARK: Powers

  private static func powers(_ before: Pack?, _ after: Pack) -> [PackChanges.Power] {
    var powers: [PackChanges.Power] = []
    func add(_ kind: PackChanges.Power.Kind, _ before: String?, _ after: String?, of pack: Pack) {
      guard before != after else { return }
      powers.append(PackChanges.Power(pack: pack.name, kind: kind, before: before, after: after))
    }
    for need in after.manifest.needs where before?.manifest.needs.contains(need) != true {
      add(.need, nil, need, of: after)
    }
    guard let before else { return powers }
    let (old, new) = (extends(before), extends(after))
    for name in new.keys.sorted() + old.keys.filter({ new[$0] == nil }).sorted() {
      add(.extends, old[name], new[name], of: after)
    }
    add(.engine, before.manifest.engine?.description, after.manifest.engine?.description, of: after)
    add(.currency, before.currency?.code, after.currency?.code, of: after)
    return powers
  }

  private static func extends(_ pack: Pack) -> [String: String] {
    let texts = pack.manifest.extends.map {
      ($0.name, [$0.name, $0.range?.description].compactMap(\.self).joined(separator: " "))
    }
    return Dictionary(texts) { first, _ in first }
  }

  // MARK: Values

  private static func values(_ before: [Parameter], _ after: [Parameter], of pack: String) -> [PackChanges.Value] {
    let (old, new) = (named(before), named(after))
    return Set(old.keys).union(new.keys).sorted().flatMap { name -> [PackChanges.Value] in
      let (was, will) = (dated(old[name]), dated(new[name]))
      return Set(was.keys).union(will.keys).sorted().flatMap { key in
        // Where one side names no day, what it says of that day is what it said before.
        values(
          was[key].map(\.value) ?? held(old[name], on: key), will[key].map(\.value) ?? held(new[name], on: key),
          PackChanges.Value(
            pack: pack, parameter: name, from: key.from, before: nil, after: nil,
            reference: will[key]?.reference ?? ""))
      }
    }
  }

  private static func named(_ parameters: [Parameter]) -> [String: Parameter] {
    Dictionary(parameters.map { ($0.name, $0) }) { first, _ in first }
  }

  private struct DateKey: Hashable, Comparable {
    var from: CivilDate?
    var known: CivilDate?

    static func < (left: Self, right: Self) -> Bool {
      func days(_ key: Self) -> (Int, Int) { (key.from?.dayNumber ?? .min, key.known?.dayNumber ?? .min) }
      return days(left) < days(right)
    }
  }

  private static func dated(_ parameter: Parameter?) -> [DateKey: (value: ParameterValue?, reference: String)] {
    switch parameter?.values {
    case .undated(let value): return [DateKey(): (value, parameter?.reference ?? "")]
    case .dated(let all):
      let values = all.map { dated in
        let reference = dated.reference.isEmpty ? parameter?.reference ?? "" : dated.reference
        return (DateKey(from: dated.validFrom, known: dated.knownFrom), (dated.value, reference))
      }
      return Dictionary(values) { first, _ in first }
    case nil: return [:]
    }
  }

  private static func held(_ parameter: Parameter?, on key: DateKey) -> ParameterValue? {
    key.from.flatMap { try? parameter?.value(on: $0, asOf: nil).value }
  }

  /// A mapping is compared key by key, a list by what came and left, anything else as a whole.
  private static func values(
    _ before: ParameterValue?, _ after: ParameterValue?, _ change: PackChanges.Value
  ) -> [PackChanges.Value] {
    guard before != after else { return [] }
    var change = change
    switch (before, after) {
    case (.map(let old)?, .map(let new)?):
      return Set(old.keys).union(new.keys).sorted().flatMap { key in
        var part = change
        part.parameter += ".\(key)"
        return values(old[key], new[key], part)
      }
    case (.list(let old)?, .list(let new)?) where (old + new).allSatisfy(\.isPlain):
      change.removed = old.filter { !new.contains($0) }.map(\.yaml)
      change.added = new.filter { !old.contains($0) }.map(\.yaml)
      // Of the same values in another order, or in another number, the whole lists tell more.
      if !change.removed.isEmpty || !change.added.isEmpty { return [change] }
    default: break
    }
    change.before = before?.yaml
    change.after = after?.yaml
    return [change]
  }

  // MARK: Rules

  private static func files(_ before: Pack, _ after: Pack) -> [PackChanges.File] {
    let (old, new) = (sources(before), sources(after))
    return Set(old.keys).union(new.keys).sorted().compactMap { name in
      let (was, will) = (old[name] ?? [], new[name] ?? [])
      guard was != will else { return nil }
      let lines = LineComparison(was, will)
      return PackChanges.File(
        pack: after.name, name: name, lines: lines.lines, removed: lines.removed, added: lines.added)
    }
  }

  /// By the name below the pack's folder, which lies elsewhere on either side.
  private static func sources(_ pack: Pack) -> [String: [UInt8]] {
    let sources = pack.sources + pack.modules.map(\.source)
    // A single file has no manifest, and is what it is called.
    let folder = pack.manifest.file.dropLast("pack.yaml".count)
    return Dictionary(sources.map { (String($0.name.dropFirst(folder.count)), $0.bytes) }) { first, _ in first }
  }
}

extension ParameterValue {
  /// Whether it is neither a list nor a mapping.
  fileprivate var isPlain: Bool {
    switch self {
    case .list, .map: false
    default: true
    }
  }

  /// As one line of YAML.
  fileprivate var yaml: String {
    switch self {
    case .boolean(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .decimal(let value): "\(value)"
    case .text(let text):
      "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n"))\""
    case .date(let date): "\(date)"
    case .list(let values): "[\(values.map(\.yaml).joined(separator: ", "))]"
    case .map(let map):
      "{\(map.keys.sorted().map { "\($0): \(map[$0].map(\.yaml) ?? "")" }.joined(separator: ", "))}"
    }
  }
}
