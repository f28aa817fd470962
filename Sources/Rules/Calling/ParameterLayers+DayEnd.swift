import Mileage
import Packs
import Values

extension ParameterLayers {
  /// The parameter that says when days end: the engine reads it.
  static let dayEnds = "day_ends"

  /// `day_ends: "04:00"`; midnight where no layer declares it.
  /// - Throws: a ``Failure`` with the place of a value that is no hour of the morning.
  func dayEnd() throws(Failure) -> DayEnd {
    guard let parameter = parameter(Self.dayEnds) else { return .midnight }
    if case .undated(.text(let text)) = parameter.values, let seconds = Self.morning(text) {
      return DayEnd(seconds: seconds)
    }
    throw Failure(
      Diagnostic(
        .error, .dayEndsInvalid,
        at: Diagnostic.Place(file: parameter.file, line: parameter.line > 0 ? parameter.line : nil),
        Phrase(
          en: "`\(Self.dayEnds)` is no hour of the morning", fr: "« \(Self.dayEnds) » n'est pas une heure du matin"),
        advice: Phrase(
          en: "write hour and minute in quotes, from \"00:00\" to \"12:00\", such as \"04:00\"",
          fr: "écrivez l'heure et les minutes entre guillemets, de \"00:00\" à \"12:00\", comme \"04:00\"")))
  }

  /// Seconds after midnight; nil for what is not written `HH:MM`, or later than noon.
  private static func morning(_ text: String) -> Int? {
    let digits = text.utf8.map { Int($0) - 48 }
    guard digits.count == 5, digits[2] == 10, [0, 1, 3, 4].allSatisfy({ (0...9).contains(digits[$0]) }), digits[3] < 6
    else { return nil }
    let minutes = (digits[0] * 10 + digits[1]) * 60 + digits[3] * 10 + digits[4]
    return minutes <= 12 * 60 ? minutes * 60 : nil
  }
}
