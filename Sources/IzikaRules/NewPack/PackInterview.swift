import Mileage
import Values

/// Asks a person what a first profile needs, one question after the other.
package struct PackInterview {
  /// Shows a question and gives the line that was typed; nil at the end of the input.
  private let ask: (String) -> String?
  /// Says what is wrong with an answer.
  private let tell: (Diagnostic) -> Void
  private let language: Language

  package init(language: Language, ask: @escaping (String) -> String?, tell: @escaping (Diagnostic) -> Void) {
    self.language = language
    self.ask = ask
    self.tell = tell
  }

  package struct Answers: Sendable {
    /// The shipped pack that is nearest to the person's work.
    package var template: String
    package var person: NewPerson
  }

  /// - Throws: a `Failure` when the input ends before the last answer.
  package func run() throws(Failure) -> Answers {
    let template = try choice()
    let name = try text(
      Phrase(en: "Your name, as the statement prints it", fr: "Votre nom, tel que le relevé l'imprime"))
    let home = try text(
      Phrase(en: "Home: street, postcode and town", fr: "Domicile : rue, code postal et commune"))
    let office = try line(
      Phrase(en: "Office (nothing if there is none)", fr: "Bureau (rien s'il n'y en a pas)"))
    return Answers(
      template: template, person: NewPerson(name: name, home: home, office: office, vehicle: try vehicle()))
  }

  private static let templates: [(work: Phrase, pack: String)] = [
    (Phrase(en: "estate agent", fr: "agent immobilier"), "exemples/agence-immobiliere"),
    (Phrase(en: "home nurse", fr: "infirmière ou infirmier à domicile"), "exemples/infirmiere"),
    (Phrase(en: "consultant", fr: "consultante ou consultant"), "exemples/consultant"),
    (Phrase(en: "something else", fr: "autre chose"), PackTemplate.firstSteps),
  ]

  private func choice() throws(Failure) -> String {
    let list = Self.templates.enumerated().map { "  \($0 + 1)  \($1.work.text(language))" }.joined(separator: "\n")
    let question = Phrase(en: "What is your work?\n\(list)\nNumber", fr: "Quel est votre métier ?\n\(list)\nNuméro")
    while true {
      let answer = try text(question)
      if let number = Int(answer), Self.templates.indices.contains(number - 1) {
        return Self.templates[number - 1].pack
      }
      tell(
        Diagnostic(
          .error, .answerInvalid,
          Phrase(en: "\"\(answer)\" is none of these", fr: "« \(answer) » n'est pas dans la liste"),
          advice: Phrase(
            en: "a number from 1 to \(Self.templates.count)", fr: "un numéro de 1 à \(Self.templates.count)")))
    }
  }

  private func vehicle() throws(Failure) -> Vehicle {
    while true {
      let answer = try text(
        Phrase(
          en: "Vehicle: kind, fiscal power and energy, such as car:5:petrol",
          fr: "Véhicule : genre, puissance fiscale et énergie, par exemple voiture:5:essence"))
      do {
        return try VehicleText.parse(answer)
      } catch {
        error.diagnostics.forEach(tell)
      }
    }
  }

  /// Asks until there is an answer.
  private func text(_ question: Phrase) throws(Failure) -> String {
    while true {
      let answer = try line(question)
      if !answer.isEmpty { return answer }
    }
  }

  private func line(_ question: Phrase) throws(Failure) -> String {
    let shown = Phrase(en: "\(question.english): ", fr: "\(question.french) : ").text(language)
    guard let answer = ask(shown) else {
      throw Failure(
        Diagnostic(
          .error, .answersEnded,
          Phrase(
            en: "the answers ended before the last question", fr: "les réponses s'arrêtent avant la dernière question"),
          advice: Phrase(
            en: "answer every question, or leave --interactive out",
            fr: "répondez à chaque question, ou retirez --interactive")))
    }
    let spaces: Set<Character> = [" ", "\t", "\r"]
    return String(answer.drop { spaces.contains($0) }.reversed().drop { spaces.contains($0) }.reversed())
  }
}
