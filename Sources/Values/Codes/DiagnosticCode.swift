extension Diagnostic {
  /// The kind of a problem: one name in every language, what it means and what a person does about it.
  ///
  /// All kinds stand beside this file, by what they concern; the page `rules/MESSAGES.md` is written from them.
  public struct Code: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// In kebab case, the same in every language and version: `place-not-found`.
    public let name: String
    /// How grave problems of this kind can be; mostly one severity.
    package let severities: [Severity]
    /// In a few words, without a full stop.
    package let meaning: Phrase
    /// What a person does about it, as a sentence.
    package let remedy: Phrase

    package init(_ name: String, _ severities: [Severity], _ meaning: Phrase, _ remedy: Phrase) {
      self.name = name
      self.severities = severities
      self.meaning = meaning
      self.remedy = remedy
    }

    init(_ name: String, _ severity: Severity, _ meaning: Phrase, _ remedy: Phrase) {
      self.init(name, [severity], meaning, remedy)
    }

    /// The kind of this name, where there is one.
    package init?(named name: String) {
      guard let known = Self.known[name] else { return nil }
      self = known
    }

    /// Its name.
    public var description: String { name }
    /// Two kinds are one where they have one name.
    public static func == (left: Code, right: Code) -> Bool { left.name == right.name }
    /// By name alone.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
    /// By name.
    public static func < (left: Code, right: Code) -> Bool { left.name < right.name }
  }
}

extension Diagnostic.Code {
  /// Kinds that concern one thing.
  package struct Group: Sendable {
    /// What they concern.
    package let title: Phrase
    /// By name.
    package let codes: [Diagnostic.Code]

    init(_ title: Phrase, _ codes: [Diagnostic.Code]) {
      self.title = title
      self.codes = codes
    }
  }

  /// Every kind that there is, in the order of the page for users.
  package static let groups = [
    profiles, calendars, statements, corrections, services, files, packs, trust, locks, releases, parameters, rules,
    lua, tests,
  ]

  private static let known = Dictionary(uniqueKeysWithValues: groups.flatMap(\.codes).map { ($0.name, $0) })
}
