import ICalendar
import Mileage
import Values

/// Looks for words in folded text: case and accents do not count, a match starts where a word starts.
///
/// A word that ends with a point, a colon or a space matches only where a word of the text ends: `tel.` is in
/// "Tél. 06…", not in "Télégraphe".
final class WordSearch {
  private struct Word {
    var text: String
    var folded: [UInt8]
  }

  private let words: [Word]
  /// By the first byte of the folded word, the places in `words`; one pass over the text serves all of them.
  private let byFirst: [[Int]]
  private var found: [CalendarEvent: String?] = [:]

  init(_ words: [String]) {
    self.words = words.map { word in
      var folded: [UInt8] = []
      var text = word
      text.withUTF8 { TextFolding.append($0, to: &folded) }
      return Word(text: word, folded: folded)
    }
    var byFirst = [[Int]](repeating: [], count: 256)
    for (index, word) in self.words.enumerated() {
      if let first = word.folded.first { byFirst[Int(first)].append(index) }
    }
    self.byFirst = byFirst
  }

  /// The first of the words that the event's summary, description or categories hold. All occurrences of a series share
  /// their texts, so they are searched once.
  /// - Parameter charge: pays for the work, and throws when nothing is left to pay with.
  func first(in event: CalendarEvent, charge: (Int) throws -> Void) rethrows -> String? {
    if let known = found[event] { return known }
    let text = TextFolding.text(of: event)
    try charge(text.count / 8)
    let word = try first(in: text, charge: charge)
    found[event] = .some(word)
    return word
  }

  /// The first of the words, in their own order, that `text` holds.
  /// - Parameter text: made by ``TextFolding/append(_:to:)``.
  /// - Parameter charge: pays for words of the text that nearly are what is looked for, which make a search long.
  func first(in text: [UInt8], charge: (Int) throws -> Void) rethrows -> String? {
    var found = words.count
    var steps = 0
    try text.withUnsafeBufferPointer { text in
      try byFirst.withUnsafeBufferPointer { byFirst in
        var isStart = true
        for index in text.indices {
          let byte = text[index]
          if isStart {
            for candidate in byFirst[Int(byte)] where candidate < found {
              if matches(text, index, candidate, &steps) { found = candidate }
            }
            if steps >= 4_096 {
              try charge(steps / 4)
              steps = 0
            }
          }
          isStart = byte == UInt8(ascii: " ")
        }
      }
    }
    return found < words.count ? words[found].text : nil
  }

  private func matches(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ candidate: Int, _ steps: inout Int
  ) -> Bool {
    words[candidate].folded.withUnsafeBufferPointer { word in
      guard start + word.count <= text.count else { return false }
      var same = 0
      while same < word.count, text[start + same] == word[same] { same += 1 }
      steps += same + 4
      return same == word.count
    }
  }
}

extension TextFolding {
  package static func bytes(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    append(text, to: &folded)
    return folded
  }

  package static func bytes(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { bytes($0) }
  }

  /// A text on its own, ready for ``WordSearch``.
  package static func text(_ text: String) -> [UInt8] { bytes(text) + [UInt8(ascii: " ")] }
}

extension TextFolding {
  /// Summary, description and categories.
  package static func text(of event: CalendarEvent) -> [UInt8] {
    var folded: [UInt8] = []
    event.withBeginning(of: .summary, most: EventText.most(.summary)) { append($0, to: &folded) }
    folded.append(UInt8(ascii: " "))
    event.withBeginning(of: .description, most: EventText.most(.description)) { append($0, to: &folded) }
    for category in event.categories where folded.count < 2 * EventText.most {
      folded.append(UInt8(ascii: " "))
      var category = TextLimit.cut(category, to: EventText.most)
      category.withUTF8 { append($0, to: &folded) }
    }
    folded.append(UInt8(ascii: " "))
    return folded
  }
}
