import Output
import PackExchange
import Packs
import Values

/// What was published, or why it was not.
package struct PublishReport: Sendable {
  enum Done: String, Sendable {
    /// The pack was written, and the list names it.
    case sent
    /// It was so before; only the list may be new.
    case present
    case withdrawn
    case renewed
  }

  /// The pack's file as the user named it; nil where none was given.
  var file: String?
  /// `scope/name`; nil where a list was signed anew alone.
  var pack: String?
  var version: String?
  var digest: String?
  /// Where it was sent.
  var source = ""
  /// Nil where nothing was written, for a reason that ``diagnostics`` tells.
  var done: Done?
  /// The one that lies there now, where that is known.
  var list: ReleasesList?
  package var diagnostics: [Diagnostic] = []

  init(pack: String? = nil, version: String? = nil) {
    self.pack = pack
    self.version = version
  }

  init(pack: FoundPack) {
    file = pack.file
    self.pack = pack.identity.pack
    version = pack.identity.version
    digest = pack.archive.digest
  }

  package var isDone: Bool { done != nil }

  package func text(_ language: Language) -> String {
    let place = TerminalText.neutral(source)
    let named = "\(pack ?? "") \(TerminalText.neutral(version ?? ""))"
    var text: Phrase
    switch done {
    case nil: return Phrase(en: "Nothing was written.\n", fr: "Rien n'a été écrit.\n").text(language)
    case .sent: text = Phrase(en: "\(named) sent to \(place)", fr: "\(named) envoyé dans \(place)")
    case .present: text = Phrase(en: "\(named) is as it was in \(place)", fr: "\(named) est inchangé dans \(place)")
    case .withdrawn: text = Phrase(en: "\(named) withdrawn in \(place)", fr: "\(named) retiré dans \(place)")
    case .renewed: text = Phrase(en: "Signed anew in \(place)", fr: "Signé de nouveau dans \(place)")
    }
    if let list {
      text.english += "; list \(list.serial) of \(list.date) is signed"
      text.french += " ; la liste \(list.serial) du \(FrenchText.date(list.date)) est signée"
      if let next = list.next {
        text.english += ", the next one is promised for \(next)"
        text.french += ", la suivante est promise pour le \(FrenchText.date(next))"
      }
    }
    return text.text(language) + ".\n"
  }

  package func json(_ language: Language) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("schema", "izika.publishing/1")
      json.field("done", done?.rawValue)
      json.field("source", source)
      json.field("file", file)
      json.field("pack", pack)
      json.field("version", version)
      json.field("digest", digest)
      json.key("list")
      if let list {
        json.object { json in
          json.field("scope", list.scope)
          json.field("serial", list.serial)
          json.field("date", list.date.description)
          json.field("next", list.next?.description)
        }
      } else {
        json.null()
      }
      json.key("diagnostics")
      json.array { json in for diagnostic in diagnostics { json.diagnostic(diagnostic, language) } }
    }
    json.endLine()
    return json.bytes
  }
}
