import Values

/// Why a service's answer to a way is no distance.
///
/// It is kept as one text, `NoRoute`, `NoSegment within 300,5000` or `snapped-too-far 9744 within 300,300`, because a refusal for
/// want of a near road holds only as long as nobody asks for a farther one.
package struct RoadRefusal: Sendable, Hashable {
  /// How far the roads were allowed to lie from the ends.
  struct Limits: Sendable, Hashable {
    var from: Metres
    var to: Metres
  }

  static let tooFar = "snapped-too-far"
  static let tooShort = "shorter-than-the-crow"
  /// Of the estimate, which is no service: its words are for who compares.
  static let acrossWater = "across-water"
  static let tooLong = "too-far-to-estimate"
  /// A way across water, of which the service does not say how much of it is a ferry.
  static let ferryUnknown = "ferry-unknown"
  private static let nearness: Set<String> = [tooFar, "NoSegment"]

  /// The service's word, `NoRoute`, or `snapped-too-far` when the road that it took lies too far from an end.
  var word: String
  /// How far that road lies, for `snapped-too-far`.
  var snap: Metres?
  /// For refusals that are about nearness.
  var within: Limits?

  init(word: String, snap: Metres? = nil, within: Limits? = nil) {
    self.word = word
    self.snap = word == Self.tooFar ? snap : nil
    self.within = Self.nearness.contains(word) ? within : nil
  }

  /// Reads ``code``; a word that is not one of ours stands for itself.
  init(code: String) {
    let parts = code.split(separator: " ")
    let numbers = parts.last?.split(separator: ",").compactMap { Int($0) } ?? []
    self.init(
      word: parts.first.map(String.init) ?? code, snap: parts.dropFirst().first.flatMap { Int($0) }.map { Metres($0) },
      within: parts.contains("within") && numbers.count == 2
        ? Limits(from: Metres(numbers[0]), to: Metres(numbers[1])) : nil)
  }

  /// The text under which it is kept.
  var code: String {
    var text = word
    if let snap { text += " \(snap.count)" }
    if let within { text += " within \(within.from.count),\(within.to.count)" }
    return text
  }

  /// Whether it answers a question with these limits too.
  func holds(within asked: Limits) -> Bool {
    guard let within else { return true }
    return asked.from <= within.from && asked.to <= within.to
  }
}

extension RoadRefusal {
  /// What to tell a person of a way that a service refused.
  /// - Parameters: `from` and `to` name the ends: a place's label, or its coordinates.
  package func diagnostic(from: String, to: String, of service: ServiceIdentity) -> Diagnostic {
    let name = TerminalText.neutral(service.description)
    let (from, to) = (SpokenPlace(label: from), SpokenPlace(label: to))
    return Diagnostic(
      .warning, .roadRefused,
      Phrase(
        en: "\(name) gives no distance from \(from.english) to \(to.english): \(why.english)",
        fr: "\(name) ne donne pas de distance \(from.from) \(to.at) : \(why.french)"),
      advice: advice)
  }

  private var why: Phrase {
    switch word {
    case Self.tooFar:
      let metres = snap.map { "\($0.count) m" } ?? "?"
      return Phrase(
        en: "the road that it took lies \(metres) from the point (\(word))",
        fr: "la route qu'il a prise est à \(metres) du point (\(word))")
    case Self.tooShort:
      return Phrase(
        en: "the road that it took is shorter than the straight line (\(word))",
        fr: "la route qu'il a prise est plus courte que la ligne droite (\(word))")
    case Self.ferryUnknown:
      return Phrase(
        en: "water lies between them, and it does not say how much of the way is a ferry (\(word))",
        fr: "la mer les sépare, et il ne dit pas quelle part du chemin se fait en ferry (\(word))")
    case "NoSegment":
      return Phrase(
        en: "it knows no road near one of the ends (\(word))",
        fr: "il ne connaît pas de route près d'un des bouts (\(word))")
    case "NoRoute":
      return Phrase(en: "it knows no way (\(word))", fr: "il ne connaît pas de chemin (\(word))")
    case "DistanceExceeded":
      return Phrase(en: "the way is too long for it (\(word))", fr: "le chemin est trop long pour lui (\(word))")
    case "OutOfBounds":
      return Phrase(en: "an end lies outside of its map (\(word))", fr: "un bout est hors de sa carte (\(word))")
    default:
      let word = TerminalText.neutral(String(word.prefix(80)))
      return Phrase(verbatim: word)
    }
  }

  private var advice: Phrase {
    let what =
      switch word {
      case Self.tooFar, "NoSegment":
        Phrase(
          en: "check both places, and that its map covers them",
          fr: "vérifiez les deux lieux, et que sa carte les couvre")
      default:
        Phrase(
          en: "name a service whose map covers both places", fr: "nommez un service dont la carte couvre les deux lieux"
        )
      }
    return Phrase(
      en: what.english + ", or give the distance by a `distance` rule; this answer is kept until --refresh asks anew",
      fr: what.french
        + ", ou donnez la distance par une règle « distance » ; cette réponse est conservée tant que --refresh ne la redemande pas"
    )
  }
}
