import Values

/// Parameters that a profile or a pack sets and no rule reads: whoever set them believes that something follows from it.
struct UnreadParameters {
  /// As files name them; a name that some rule names counts as read, for names also stand in tables.
  private var unread: Set<String>

  init(_ names: Set<String>, in packs: [Pack]) {
    unread = names
    for pack in packs {
      for source in pack.sources + pack.modules.map(\.source) where !unread.isEmpty { remove(namedIn: source.bytes) }
    }
  }

  var isEmpty: Bool { unread.isEmpty }

  func contains(_ name: String) -> Bool { unread.contains(name) }

  /// Names are words in quotes, or behind a point: `parameter "keywords"`, `profile.parameters.keywords`.
  private mutating func remove(namedIn bytes: [UInt8]) {
    let wanted = Dictionary(unread.map { (Self.hash($0.utf8), $0) }, uniquingKeysWith: { first, _ in first })
    var start: Int?
    var hash = Self.seed
    for (index, byte) in bytes.enumerated() {
      if Self.isWord(byte) {
        if start == nil { (start, hash) = (index, Self.seed) }
        hash = Self.step(hash, byte)
      } else if let first = start {
        start = nil
        guard first > 0, Self.leads(bytes[first - 1]), let name = wanted[hash] else { continue }
        if bytes[first..<index].elementsEqual(name.utf8) { unread.remove(name) }
      }
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...:
      true
    default: false
    }
  }

  private static func leads(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: ".")
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  private static func hash(_ bytes: String.UTF8View) -> UInt64 { bytes.reduce(seed, step) }
}

extension ParameterLayers {
  /// What a person should look at before any rule is asked: parameters that nothing reads, and keys that are lost.
  /// - Parameter engine: those that the engine looks up itself.
  package func diagnostics(readByEngine engine: Set<String>) -> [Diagnostic] {
    let given = Set(set.map(\.name)).subtracting(engine)
    let unread = UnreadParameters(given, in: packs)
    // A currency that a parameter of a pack says is told as such.
    let currencies = packs.compactMap(\.currencyParameter)
    func said(_ parameter: Parameter) -> Bool {
      parameter.name == Pack.currencyName && currencies.contains { $0.place.file == parameter.file }
    }
    guard !unread.isEmpty else { return currencies + losses }
    let candidates = Set(names).subtracting(engine)
    let unknown = UnreadParameters(candidates, in: packs)
    let known = candidates.filter { !unknown.contains($0) }.union(engine).sorted()
    let idle = set.filter { unread.contains($0.name) && !said($0) }.map { parameter in
      Diagnostic(
        .warning, .parameterUnread,
        at: Diagnostic.Place(file: parameter.file, line: parameter.line > 0 ? parameter.line : nil),
        Phrase(
          en: "no rule reads the parameter \"\(parameter.name)\": it changes nothing",
          fr: "aucune règle ne lit le paramètre « \(parameter.name) » : il ne change rien"),
        advice: NearestName.of(parameter.name, in: known).map {
          Phrase(en: "did you mean \"\($0)\"?", fr: "vouliez-vous dire « \($0) » ?")
        }
          ?? Phrase(
            en: "remove it, or name the pack that reads it under rules",
            fr: "retirez-le, ou nommez sous rules le paquet qui le lit"))
    }
    return currencies + idle + losses
  }
}
