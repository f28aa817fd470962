import Mileage
import Values

/// Draws a tree of reasons with lines:
///
///     trajet 3f2a: Domicile → Voiron → Domicile
///     └─ Montant: 12,14 €
///        └─ round_amount = 12.14 · cents [izika/base rules.lua:40]
struct ExplanationTree: Sendable {
  let language: Language
  let colours: Bool

  func write(_ explanation: Explanation, into output: inout [UInt8]) {
    write(explanation, first: "", rest: "", into: &output)
  }

  private func write(_ explanation: Explanation, first: String, rest: String, into output: inout [UInt8]) {
    append(first, Colour.bold.paint(headline(explanation), colours && explanation.decision == nil), to: &output)
    let details = self.details(explanation)
    let last = details.count + explanation.reasons.count - 1
    for (index, detail) in details.enumerated() {
      append(rest + (index == last ? "└─ " : "├─ "), Colour.dim.paint(detail, colours), to: &output)
    }
    for (index, reason) in explanation.reasons.enumerated() {
      let isLast = details.count + index == last
      write(reason, first: rest + (isLast ? "└─ " : "├─ "), rest: rest + (isLast ? "   " : "│  "), into: &output)
    }
  }

  private func headline(_ explanation: Explanation) -> String {
    if let decision = explanation.decision { return TerminalText.neutral(decision.headline(language)) }
    // What has no value of its own says what is known of it instead.
    let value = explanation.value == .blank ? facts(explanation) : text(explanation.value)
    return TerminalText.neutral(value.isEmpty ? explanation.label : named(explanation.label, value))
  }

  private func facts(_ explanation: Explanation) -> String {
    let known = explanation.facts.filter { !text($0.value).isEmpty }
    return known.map { named($0.label.text(language), $0.shown?.text(language) ?? text($0.value)) }
      .joined(separator: " · ")
  }

  /// What is known besides, in one line; for a decision, a line each for what the rule looked at.
  private func details(_ explanation: Explanation) -> [String] {
    let facts = explanation.value == .blank ? "" : self.facts(explanation)
    var lines = facts.isEmpty ? [] : [facts]
    if let decision = explanation.decision { lines += details(decision) }
    return lines.map(TerminalText.neutral)
  }

  private func details(_ decision: Decision) -> [String] {
    var lines: [String] = []
    if !decision.read.isEmpty { lines.append(named(Words.read.text(language), decision.read.joined(separator: ", "))) }
    for use in decision.parameters {
      var facts = [Words.origin(use.layer).text(language)]
      if let date = use.validFrom {
        let day = Notation(language).date(date)
        facts.append(Phrase(en: "from \(day)", fr: "à partir du \(day)").text(language))
      }
      if !use.reference.isEmpty { facts.append(use.reference) }
      if !use.key.isEmpty { facts.append(use.at) }
      lines.append(named("\(Words.parameter.text(language)) \(use.fullName)", facts.joined(separator: ", ")))
    }
    for lookUp in decision.found {
      let value = lookUp.value.isEmpty ? "—" : lookUp.value
      let source = [lookUp.source, lookUp.version].filter { !$0.isEmpty }.joined(separator: " ")
      let question = "\(lookUp.function)(\(lookUp.arguments.joined(separator: ", ")))"
      lines.append(named(question, source.isEmpty ? value : "\(value) (\(source))"))
    }
    if !decision.silent.isEmpty {
      lines += decision.silent.map(silence)
    } else if !decision.asked.isEmpty {
      lines.append(named(Words.noOpinion.text(language), decision.asked.joined(separator: ", ")))
    }
    return lines
  }

  /// Who had no opinion, and what it looked at.
  private func silence(_ silence: Silence) -> String {
    var facts = [silence.by]
    if !silence.read.isEmpty { facts.append(named(Words.read.text(language), silence.read.joined(separator: ", "))) }
    if !silence.parameters.isEmpty {
      facts.append(named(Words.parameter.text(language), silence.parameters.map(\.fullName).joined(separator: ", ")))
    }
    return named(Words.noOpinion.text(language), facts.joined(separator: " · "))
  }

  /// Metres are exact here, where the table rounds for the eye.
  private func text(_ cell: Cell) -> String {
    guard case .km(let metres, let estimated) = cell else { return CellText(language).text(cell) }
    return "\(estimated ? "~" : "")\(Notation(language).number(metres.kilometres, places: 1)) km"
  }

  private func named(_ name: String, _ value: String) -> String {
    Phrase(en: "\(name): \(value)", fr: "\(name) : \(value)").text(language)
  }

  private func append(_ lines: String, _ text: String, to output: inout [UInt8]) {
    output += "\(lines)\(text)\n".utf8
  }
}
