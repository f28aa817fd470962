import Values

/// The questions that a service's answers leave to a person: the place that counts meanwhile, the candidates, and why.
struct PlaceQuestion {
  /// The gazetteer's reading of the text.
  let own: FoundPlace
  /// The kind of the service: `ban`.
  let service: String

  /// Candidates shown at most.
  static let most = 8

  /// The service is not sure of what it found in the text's town.
  func unsure(_ best: ReadAnswer) -> FoundPlace {
    question(
      best, [best.candidate] + [FoundPlace.Candidate(own)].compactMap(\.self),
      Phrase(
        en: "the address service \(service) is not sure of it: check the street, or add the postcode",
        fr: "le service d'adresses \(service) n'en est pas sûr : vérifiez la rue ou ajoutez le code postal"))
  }

  /// The street was found, but not in the text's town: this counts.
  func elsewhere(_ answers: [ReadAnswer]) -> FoundPlace {
    var place = own
    let shown = answers.prefix(3)
    let towns = shown.map { Self.name($0.answer) }.joined(separator: ", ")
    let inTowns = shown.map { SpokenPlace(label: Self.name($0.answer)).at }.joined(separator: ", ")
    place.status = .confirm
    place.because = Phrase(
      en: "the address service \(service) knows this street in \(towns), not in \(own.town)",
      fr: "le service d'adresses \(service) connaît cette rue \(inTowns), pas \(SpokenPlace(label: own.town).at)")
    let named = own.candidates.isEmpty ? [FoundPlace.Candidate(own)].compactMap(\.self) : own.candidates
    place.candidates = named.prefix(Self.most - shown.count) + shown.map(\.candidate)
    return place
  }

  /// The street was found in several of the towns that may be meant.
  func several(_ answers: [ReadAnswer]) -> FoundPlace {
    question(
      answers[0], answers.map(\.candidate),
      Phrase(
        en: "the address service \(service) knows this street in several towns: add the postcode and the town",
        fr:
          "le service d'adresses \(service) connaît cette rue dans plusieurs communes : ajoutez le code postal et la commune"
      ))
  }

  /// One town has the street several times.
  func twice(_ answers: [ReadAnswer]) -> FoundPlace {
    let town = answers[0].answer.town
    return question(
      answers[0], answers.map(\.candidate),
      Phrase(
        en: "\(town) has this street more than once: add the former commune",
        fr: "\(town) a plusieurs fois cette rue : ajoutez l'ancienne commune"))
  }

  /// The text names no town, and home does not settle it.
  func noTown(_ answers: [ReadAnswer]) -> FoundPlace {
    question(
      answers[0], answers.map(\.candidate) + [FoundPlace.Candidate(own)].compactMap(\.self),
      Phrase(
        en: "the text names no town: add the postcode and the town",
        fr: "le texte ne nomme aucune commune : ajoutez le code postal et la commune"))
  }

  /// Only the service knows what the text names.
  func unknownTown(_ answers: [ReadAnswer]) -> FoundPlace {
    question(
      answers[0], answers.map(\.candidate),
      Phrase(
        en: "only the address service \(service) knows this name: add the postcode and the town",
        fr: "seul le service d'adresses \(service) connaît ce nom : ajoutez le code postal et la commune"))
  }

  private func question(_ best: ReadAnswer, _ candidates: [FoundPlace.Candidate], _ because: Phrase) -> FoundPlace {
    var place = best.place(service)
    place.status = .confirm
    place.candidates = Array(candidates.prefix(Self.most))
    place.because = because
    return place
  }

  /// `Rives (38140)`.
  private static func name(_ answer: PlaceAnswer) -> String {
    answer.postcode.isEmpty ? answer.town : "\(answer.town) (\(answer.postcode))"
  }
}
