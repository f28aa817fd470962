import ICalendar
import LuaSandbox
import Mileage
import Values

/// Money that somebody noted in an appointment.
extension RuleFunctionEntry {
  private static let searched = ArgumentDocument("searched", .either([.record("event"), .text]))

  package static let amounts = [
    RuleFunctionEntry(
      "amounts",
      [
        searched, ArgumentDocument("words", .either([.list(.text), .text]), optional: true),
        ArgumentDocument("currency", .text, optional: true),
      ], .list(.decimal),
      Phrase(
        en:
          "The amounts that stand beside one of the words in the text, or in the event's title and description; without "
          + "words all of them. A number counts with a currency (\"parking 4,50 €\", \"12 € parking\", \"CHF 1'234.50\"), "
          + "or right behind the word with two places (\"parking: 4.50\"). With a currency such as \"EUR\" only amounts in "
          + "it, or in none, are given.",
        fr:
          "Les montants à côté de l'un des mots dans le texte, ou dans le titre et la description de l'événement ; sans "
          + "mots, tous. Un nombre compte avec une devise (« parking 4,50 € », « 12 € parking », « CHF 1'234.50 »), ou "
          + "juste après le mot avec deux décimales (« parking : 4,50 »). Avec une devise comme \"EUR\", seuls les "
          + "montants dans cette devise, ou sans devise, sont donnés."),
      example: ("amounts(\"Visite, parking 4,50 €, péage 7,80 €\", \"parking\")[1]", "4.5"), read)
  ]

  private static func read(_ call: HostCall, _ session: RuleSession) throws -> LuaValue {
    var texts: [[UInt8]] = []
    switch call[0] {
    case .object(let event as EventView):
      session.hostReads.insert(.amounts)
      for property in [TextProperty.summary, .description] {
        event.component.withBeginning(of: property, most: EventText.most(property)) { texts.append(Array($0)) }
      }
    case .text(let text): texts = [Array(text.utf8)]
    default: throw HostError("amounts: an event or a text expected as first argument")
    }
    let search: WordSearch? = if case .nothing = call[1] { nil } else { try search(call, "amounts") }
    var currency: String?
    switch call[2] {
    case .nothing: break
    case .text(let code): currency = code
    default: throw HostError("amounts: the third argument is a currency such as \"EUR\"")
    }
    var found: [LuaValue] = []
    for text in texts {
      // Each figure is looked at as a number, with what may stand before and behind it: by fuel, not by the clock.
      try call.charge(6 * text.count)
      let reading = AmountReading(text)
      let amounts =
        try search.map { search in
          try reading.beside { part in
            try call.charge(8 + part.count)
            let folded = TextFolding.text(String(decoding: part, as: UTF8.self))
            return try search.first(in: folded) { try call.charge($0) } != nil
          }
        } ?? reading.marked
      for amount in amounts where currency == nil || amount.currency.isEmpty || amount.currency == currency {
        found.append(.box(DecimalBox.box(amount.value)))
      }
    }
    try call.charge(16 * found.count)
    return .object(ListView(found))
  }
}
