import IzikaRules
import Synchronization
import System
import Values

/// A line on standard error, on a terminal only, once work lasts longer than a second.
final class Progress: Sendable {
  private struct State {
    var done = 0
    var isShown = false
    var isOver = false
  }

  private let total: Int
  private let language: Language
  private let state = Mutex(State())

  init(total: Int, language: Language) {
    self.total = total
    self.language = language
  }

  /// Shows the line a second from now, and anew every half second, until ``end()``.
  func begin() {
    guard Console.errorIsTerminal else { return }
    Task.detached {
      try? await Task.sleep(for: .seconds(1))
      while self.show() { try? await Task.sleep(for: .milliseconds(500)) }
    }
  }

  func advance() { state.withLock { $0.done += 1 } }

  /// Takes the line away before something else is written.
  func clear() {
    state.withLock { state in
      if state.isShown { Console.error("\r\u{1B}[K") }
      state.isShown = false
    }
  }

  func end() {
    clear()
    state.withLock { $0.isOver = true }
  }

  /// - Returns: whether work goes on.
  private func show() -> Bool {
    state.withLock { state in
      guard !state.isOver else { return false }
      let line = Phrase(
        en: "working: \(state.done) of \(total) statements", fr: "en cours : \(state.done) relevés sur \(total)")
      Console.error("\r\(line.text(language))")
      state.isShown = true
      return true
    }
  }
}
