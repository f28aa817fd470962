import IzikaRules
import Output
import System
import Values

/// Shows a person what packs would do to the money, and asks.
final class ShownEffect {
  private let language: Language
  private let isText: Bool
  private(set) var wasAsked = false

  /// - Parameter isText: whether standard output is for people; otherwise the effect goes beside it.
  init(language: Language, isText: Bool) {
    self.language = language
    self.isText = isText
  }

  private var writer: EffectWriter {
    EffectWriter(language: language, colours: Console.colours(on: Console.outputIsTerminal))
  }

  /// Shows the effect, and what speaks against accepting it.
  func show(_ effect: PackEffect) {
    var output: [UInt8] = []
    writer.writeText(effect, into: &output)
    say(output)
    for (person, diagnostics) in effect.problems + effect.newErrors { Report.show(diagnostics, of: person, language) }
    Report.show(effect.findings, language)
  }

  /// The answer; nil for none. What was not seen whole is accepted by more than a letter.
  func ask(_ effect: PackEffect) -> Acceptance.Answer? {
    wasAsked = isText
    show(effect)
    let question =
      effect.isSound
      ? Phrase(
        en: "Accept? [y]es, [n]o, [d]etails (every trip), [r]ules (the lines): ",
        fr: "Accepter ? [o]ui, [n]on, [d]étails (chaque trajet), [r]ègles (les lignes) : ")
      : Phrase(
        en: "Not all of it is sound. Accept? [n]o, [d]etails, [r]ules, or write \"accept unseen\": ",
        fr: "Tout n'est pas en ordre. Accepter ? [n]on, [d]étails, [r]ègles, ou écrivez « accepter sans voir » : ")
    while true {
      Console.error(question.text(language))
      guard let line = readLine() else {
        Console.error("\n")
        return nil
      }
      switch line.trimmingSpaces.lowercased() {
      case "y", "yes", "o", "oui": if effect.isSound { return .yes }
      case "accept unseen", "accepter sans voir": return .unseen
      case "n", "no", "non", "": return .no
      case "d", "details", "détails": say(details(effect))
      case "r", "rules", "règles":
        var output: [UInt8] = []
        writer.writeLines(effect.changes, into: &output)
        say(output)
      default: break
      }
    }
  }

  private func details(_ effect: PackEffect) -> [UInt8] {
    var output: [UInt8] = []
    let options = StatementOptions(language: language, colours: Console.colours(on: Console.outputIsTerminal))
    for person in effect.people {
      for (result, days) in [(person.money, 0), (person.ahead, effect.daysAhead)] {
        guard let difference = try? result?.get() else { continue }
        DifferenceWriter(options: options, sides: .init([], []), daysAhead: days).writeText(difference, into: &output)
      }
    }
    return output
  }

  private func say(_ bytes: [UInt8]) {
    if isText { try? Report.output(bytes, language) } else { Console.error(String(decoding: bytes, as: UTF8.self)) }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
