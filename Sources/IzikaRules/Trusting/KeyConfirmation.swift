import Packs
import Values

/// A key is trusted once a person has typed its thirty digits, which its owner read out by telephone.
///
/// The digits are never shown, so that nobody can copy them from where the key came from.
package struct KeyConfirmation {
  /// Digits that were given beforehand, by `--number`; one of them must be the key's.
  private let given: [String]
  /// Shows a question and gives the line that was typed; nil at the end of the input.
  private let ask: (Phrase) -> String?
  private let tell: (Diagnostic) -> Void

  package init(
    given: [String], ask: @escaping (Phrase) -> String?, tell: @escaping (Diagnostic) -> Void
  ) {
    (self.given, self.ask, self.tell) = (given, ask, tell)
  }

  private static let tries = 3

  /// The candidate whose digits they are.
  /// - Parameter whose: for the question: a scope, or a person.
  /// - Throws: a `Failure` where they are nobody's.
  func choose(among candidates: [PublicKey], whose: String) throws(Failure) -> PublicKey {
    if !given.isEmpty {
      for text in given {
        guard let number = KeyNumber(typed: text) else { throw Failure(Self.noNumber(text)) }
        if let key = candidates.first(where: { $0.number == number }) { return key }
      }
      throw Failure(Self.wrong)
    }
    var question = Phrase(
      en: "Call \(whose) at a number you already have (not one that came with the file), and ask for\n"
        + "\"izika-rules pack key\": thirty digits. Nothing is trusted until they are right.\nDigits: ",
      fr: "Appelez \(whose) à un numéro que vous avez déjà (pas celui reçu avec le fichier) et demandez\n"
        + "« izika-rules pack key » : trente chiffres. Rien n'est accordé tant qu'ils ne sont pas justes.\nChiffres : ")
    for attempt in 1...Self.tries {
      guard let line = ask(question) else { throw Failure(Self.missing) }
      let problem: Diagnostic
      if let number = KeyNumber(typed: line) {
        if let key = candidates.first(where: { $0.number == number }) { return key }
        problem = Self.wrong
      } else {
        problem = Self.noNumber(line)
      }
      if attempt == Self.tries { throw Failure(problem) }
      tell(problem)
      question = Phrase(en: "Digits: ", fr: "Chiffres : ")
    }
    throw Failure(Self.wrong)
  }

  private static let advice = Phrase(
    en: "ask for them again, by telephone; if they stay wrong, the key is somebody else's: do not use the file",
    fr: "redemandez-les, par téléphone ; s'ils restent faux, la clé est à quelqu'un d'autre : n'utilisez pas le fichier"
  )

  /// Which of them are wrong is not said: that would be a way to find them.
  private static let wrong = Diagnostic(
    .error, .keyNumber,
    Phrase(en: "these are not the digits of the key", fr: "ce ne sont pas les chiffres de la clé"), advice: advice)

  private static let missing = Diagnostic(
    .error, .keyNumber, Phrase(en: "no digits were typed", fr: "aucun chiffre n'a été tapé"),
    advice: Phrase(
      en: "type them at the terminal, or give --number \"12345 …\"",
      fr: "tapez-les au terminal, ou donnez --number \"12345 …\""))

  private static func noNumber(_ text: String) -> Diagnostic {
    let count = text.unicodeScalars.count { ("0"..."9").contains($0) }
    return Diagnostic(
      .error, .keyNumber,
      count == KeyNumber.digits
        ? Phrase(
          en: "something else than digits stands among them", fr: "il y a autre chose que des chiffres parmi eux")
        : Phrase(
          en: "\(count) digits were given, thirty are needed", fr: "\(count) chiffres ont été donnés, il en faut trente"
        ),
      advice: Phrase(en: "six groups of five: 12345 …", fr: "six groupes de cinq : 12345 …"))
  }
}
