import Mileage
import Values
import YAML

/// A key of a profile: how its value is read, and what the reference page says of it. What is not declared is not known.
struct ProfileKey<Content: Sendable>: Sendable {
  let entry: ProfileEntry
  fileprivate let kind: ProfileKind<Content>

  /// - Parameters:
  ///   - example: a value as a profile writes it.
  ///   - standard: what holds without it; nothing where it must be there, or where nothing holds.
  init(
    _ name: String, _ kind: ProfileKind<Content>, example: String, _ meaning: Phrase, standard: Phrase = .none,
    isRequired: Bool = false
  ) {
    entry = ProfileEntry(
      name: name, takes: kind.takes, example: example, meaning: meaning, standard: standard, isRequired: isRequired)
    self.kind = kind
  }
}

/// What the reference page says of a key.
struct ProfileEntry: Sendable {
  let name: String
  let takes: Phrase
  let example: String
  let meaning: Phrase
  let standard: Phrase
  let isRequired: Bool
}

/// What may stand behind a key.
struct ProfileKind<Content: Sendable>: Sendable {
  let takes: Phrase
  fileprivate let read: @Sendable (YAMLReader, String) throws(Failure) -> Content?

  fileprivate init(
    _ takes: Phrase, _ read: @escaping @Sendable (YAMLReader, String) throws(Failure) -> Content?
  ) {
    self.takes = takes
    self.read = read
  }
}

extension ProfileKind where Content == String {
  static var text: Self {
    Self(Phrase(en: "text", fr: "texte")) { reader, key throws(Failure) in try reader.text(key) }
  }
}

extension ProfileKind where Content == Int {
  static var integer: Self {
    Self(Phrase(en: "whole number", fr: "nombre entier")) { reader, key throws(Failure) in try reader.integer(key) }
  }
}

extension ProfileKind where Content == Decimal {
  static var number: Self {
    Self(Phrase(en: "number, with a point", fr: "nombre, avec un point")) { reader, key throws(Failure) in
      try reader.decimal(key)
    }
  }
}

extension ProfileKind where Content == CivilDate {
  static var date: Self {
    Self(Phrase(en: "date", fr: "date")) { reader, key throws(Failure) in try reader.date(key) }
  }
}

extension ProfileKind where Content == Bool {
  static var flag: Self {
    Self("true, false") { reader, key throws(Failure) in try reader.flag(key) }
  }
}

extension ProfileKind where Content: ListedWord {
  /// One of a closed list, in any of its forms.
  static var word: Self {
    func words(_ spoken: (Content) -> String) -> String { Content.allCases.map(spoken).joined(separator: ", ") }
    return Self(Phrase(en: words(\.rawValue), fr: words(\.spoken.french))) { reader, key throws(Failure) in
      try reader.word(key, Content.self)
    }
  }
}

extension ProfileKind where Content == [YAMLValue] {
  /// A list, whose elements the profile's reader reads.
  static func list(_ elements: Phrase) -> Self {
    Self(Phrase(en: "list of \(elements.english)", fr: "liste de \(elements.french)")) { reader, key throws(Failure) in
      try reader.list(key)
    }
  }
}

extension ProfileKind where Content == YAMLReader {
  /// A mapping, whose keys are the person's own or have a table of theirs.
  static func mapping(_ content: Phrase) -> Self {
    Self(content) { reader, key throws(Failure) in
      guard let value = reader[key] else { return nil }
      return try YAMLReader(value, file: reader.file)
    }
  }
}

extension YAMLReader {
  /// - Throws: a ``Failure`` for a value of the wrong kind.
  func read<Content>(_ key: ProfileKey<Content>) throws(Failure) -> Content? {
    var reader = self
    reader.example = "\(key.entry.name): \(key.entry.example)"
    return try key.kind.read(reader, key.entry.name)
  }

  /// - Throws: a ``Failure`` for a value of the wrong kind, and where there is none.
  func require<Content>(_ key: ProfileKey<Content>) throws(Failure) -> Content {
    try required(key.entry.name, read(key))
  }

  /// - Throws: a ``Failure`` for the first key that the table does not have.
  func allow(only table: ProfileTable) throws(Failure) { try allow(only: table.keys) }
}
