import IzikaRules
import Values

/// A line on standard error, on a terminal only, when work lasts longer than a second.
final class Progress {
  private let total: Int
  private let language: Language
  private let start = ContinuousClock.now
  private var done = 0
  private var isShown = false

  init(total: Int, language: Language) {
    self.total = total
    self.language = language
  }

  func advance() {
    done += 1
    guard total > 1, Console.errorIsTerminal, ContinuousClock.now - start > .seconds(1) else { return }
    Console.error(Phrase(en: "\r\(done) of \(total) statements", fr: "\r\(done) relevés sur \(total)").text(language))
    isShown = true
  }

  func clear() {
    guard isShown else { return }
    Console.error("\r\u{1B}[K")
    isShown = false
  }
}
