import LuaSyntax
import Packs
import Values

/// Rules that are never asked, because one before them always answers.
enum ReachCheck: Check {
  static let codes: [Diagnostic.Code] = [.ruleUnreachable, .layerUnreachable]

  static func findings(in pack: CheckedPack) -> [Diagnostic] {
    pack.files.flatMap { file -> [Diagnostic] in
      var sure: [String: WrittenRule] = [:]
      var found: [Diagnostic] = []
      for rule in file.rules where rule.document != nil {
        if rule.label != nil, let first = sure[rule.name] {
          found.append(isNeverAsked(rule, after: first, file))
        } else if alwaysAnswers(rule, in: file) {
          sure[rule.name] = rule
        }
      }
      for rule in sure.values.sorted(by: { $0.span.start < $1.span.start }) {
        guard let layer = pack.below.first(where: { $0.name != PackLibrary.base && $0.answers(rule.name) }) else {
          continue
        }
        found.append(hides(rule, layer, file))
      }
      return found
    }
  }

  private static func alwaysAnswers(_ rule: WrittenRule, in file: CheckedFile) -> Bool {
    guard let body = rule.body, rule.isCertain else { return false }
    return file.chunk.alwaysAnswers(
      body.id,
      isDefinite: { returned in
        AnswersCheck.values(of: returned, in: file).first.map { !file.known($0).mayBeNothing } ?? false
      })
  }
}

extension Pack {
  /// Whether one of its files has an answer to a question.
  fileprivate func answers(_ name: String) -> Bool {
    sources.contains { source in
      guard let chunk = try? ParsedChunk(file: source.name, source.bytes), let returned = chunk.returned else {
        return false
      }
      return chunk.definitions(of: returned).contains { $0.name == name }
    }
  }
}

extension ReachCheck {
  private static func isNeverAsked(_ rule: WrittenRule, after first: WrittenRule, _ file: CheckedFile) -> Diagnostic {
    let (label, before) = (rule.label ?? "", first.label ?? "")
    let line = file.chunk.position(of: first.span).line
    return Diagnostic(
      .warning, .ruleUnreachable, at: file.place(of: rule.span),
      Phrase(
        en: "\(rule.name)/\(label) is never asked: \"\(before)\" in line \(line) always answers",
        fr: "\(rule.name)/\(label) n'est jamais interrogée : « \(before) », ligne \(line), répond toujours"),
      advice: Phrase(
        en: "put it before, or let \"\(before)\" answer nothing in some cases",
        fr: "mettez-la avant, ou laissez « \(before) » sans réponse dans certains cas"))
  }

  private static func hides(_ rule: WrittenRule, _ layer: Pack, _ file: CheckedFile) -> Diagnostic {
    Diagnostic(
      .note, .layerUnreachable, at: file.place(of: rule.span),
      Phrase(
        en: "\(rule.name) always answers, so \(layer.name) is never asked",
        fr: "\(rule.name) répond toujours : \(layer.name) n'est jamais interrogé"),
      advice: Phrase(
        en: "answer nothing where \(layer.name) shall decide", fr: "ne répondez rien là où \(layer.name) doit décider"))
  }
}
