import Values

/// Shows archives of packs to people and programs.
package struct PackListing: Sendable {
  private let language: Language
  private var notation: Notation { Notation(language) }

  package init(language: Language) { self.language = language }

  // MARK: An archive

  /// Appends what an archive holds: whose it is, what it asks for, its files.
  package func writeText(_ pack: PackDescription, into output: inout [UInt8]) {
    var lines = ["\(pack.pack) \(pack.version)"]
    func add(_ label: Phrase, _ text: String) { lines.append("  \(label.text(language))\(text)") }
    if !pack.summary.isEmpty { lines.append("  \(pack.summary)") }
    let extends = pack.extends.map { [$0.name, $0.range ?? ""].filter { !$0.isEmpty }.joined(separator: " ") }
    if !pack.needs.isEmpty {
      add(Phrase(en: "needs:      ", fr: "demande :    "), pack.needs.joined(separator: ", "))
    }
    if !extends.isEmpty { add(Phrase(en: "extends:    ", fr: "étend :      "), extends.joined(separator: ", ")) }
    if let engine = pack.engine { add(Phrase(en: "engine:     ", fr: "moteur :     "), engine) }
    if !pack.licence.isEmpty { add(Phrase(en: "licence:    ", fr: "licence :    "), pack.licence) }
    add(Phrase(en: "digest:     ", fr: "empreinte :  "), pack.digest)
    add(Phrase(en: "signatures: ", fr: "signatures : "), signatures(pack.signatures))
    add(Phrase(en: "files:      ", fr: "fichiers :   "), "\(notation.number(pack.files.count)), \(size(pack.size))")
    for file in pack.files { lines.append("    \(file.name)  \(size(file.size))") }
    write(lines, into: &output)
  }

  private func signatures(_ count: Int) -> String {
    count == 0
      ? Phrase(en: "none", fr: "aucune").text(language)
      : Phrase(en: "\(count), not checked here", fr: "\(count), non vérifiée\(count > 1 ? "s" : "") ici").text(language)
  }

  /// Appends a line with one object, schema `izika.pack/1`.
  package func writeJSON(_ pack: PackDescription, into output: inout [UInt8]) {
    var json = JSONWriter()
    json.object { json in
      json.field("schema", "izika.pack/1")
      json.description(pack)
    }
    json.endLine()
    output += json.bytes
  }

  // MARK: What was built

  /// Appends what was written, and what was left out and why.
  package func writeText(_ built: BuiltPack, into output: inout [UInt8]) {
    let pack = built.description
    let files = notation.count(pack.files.count, Phrase(en: "file", fr: "fichier"), Phrase(en: "files", fr: "fichiers"))
    let tests =
      built.tests == 0
      ? Phrase(en: "no tests", fr: "sans tests").text(language)
      : notation.count(
        built.tests, Phrase(en: "test passed", fr: "test réussi"), Phrase(en: "tests passed", fr: "tests réussis"))
    var lines = [
      Phrase(
        en: "\(pack.file): \(files), \(size(pack.size)), \(pack.digest); \(tests)",
        fr: "\(pack.file) : \(files), \(size(pack.size)), \(pack.digest) ; \(tests)"
      ).text(language)
    ]
    if !built.leftOut.isEmpty {
      var names = built.leftOut.prefix(Self.mostNames).map { "\($0.name) (\($0.because.text(language)))" }
      let rest = built.leftOut.count - names.count
      if rest > 0 { names.append(Phrase(en: "and \(rest) more", fr: "et \(rest) de plus").text(language)) }
      let list = names.joined(separator: ", ")
      lines.append(Phrase(en: "Left out: \(list)", fr: "Laissé de côté : \(list)").text(language))
    }
    write(lines, into: &output)
  }

  /// More names say nothing more to a person; programs get all of them.
  private static let mostNames = 20

  /// Appends a line with one object, schema `izika.build/1`.
  package func writeJSON(_ built: BuiltPack, into output: inout [UInt8]) {
    var json = JSONWriter()
    json.object { json in
      json.field("schema", "izika.build/1")
      json.description(built.description)
      json.field("tests", built.tests)
      json.key("left_out")
      json.array { json in
        for one in built.leftOut {
          json.object { json in
            json.field("name", one.name)
            json.field("because", one.because.text(language))
          }
        }
      }
    }
    json.endLine()
    output += json.bytes
  }

  // MARK: Words

  /// Up, so that nothing is of no size.
  package func size(_ bytes: Int) -> String {
    bytes < 1_000
      ? notation.count(bytes, Phrase(en: "byte", fr: "octet"), Phrase(en: "bytes", fr: "octets"))
      : Phrase(en: "\(notation.number((bytes + 999) / 1_000)) KB", fr: "\(notation.number((bytes + 999) / 1_000)) Ko")
        .text(language)
  }

  /// What a stranger wrote must neither act on a terminal nor break a line.
  private func write(_ lines: [String], into output: inout [UInt8]) {
    for line in lines {
      let indent = line.prefix { $0 == " " }
      output += "\(indent)\(TerminalText.neutral(String(line.dropFirst(indent.count))))\n".utf8
    }
  }
}

extension JSONWriter {
  fileprivate mutating func description(_ pack: PackDescription) {
    field("file", pack.file)
    field("pack", pack.pack)
    field("version", pack.version)
    field("digest", pack.digest)
    field("decides", pack.decides)
    field("size", pack.size)
    field("signatures", pack.signatures)
    field("engine", pack.engine)
    key("extends")
    array { json in
      for parent in pack.extends {
        json.object { json in
          json.field("name", parent.name)
          json.field("range", parent.range)
        }
      }
    }
    key("needs")
    array { json in for need in pack.needs { json.string(need) } }
    field("description", pack.summary)
    field("licence", pack.licence)
    key("files")
    array { json in
      for file in pack.files {
        json.object { json in
          json.field("name", file.name)
          json.field("size", file.size)
        }
      }
    }
  }
}
