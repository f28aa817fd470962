/// A LOCATION text as a question to a service that knows streets.
///
/// People write who lives there, which door and which code beside an address. A service finds less with such words, and they are
/// nobody's business but the calendar's: what is sent is the address alone.
///
/// ```swift
/// AddressText("Chez M. Dupont (2e étage, code 45A12), 12 bis, rue des Lilas, 38500 Voiron").query
/// // 12 bis rue des Lilas, 38500 Voiron
/// ```
///
/// Nothing is looked up: without a street and a postcode, ``town`` is only the part of the text that may be one. Such texts are
/// the gazetteer's, which knows every town; a service need be asked only where ``hasStreet`` holds.
package struct AddressText: Sendable, Hashable {
  /// The street with its number, its kind spelled out: `12 bis rue des Lilas`; a zone or a hamlet: `ZA des Platanes`; empty
  /// when the text names none.
  package let street: String
  /// As written, without its country's letters: `38500`; that of an arrondissement where the text gives its number alone. Empty
  /// when there is none.
  package let postcode: String
  /// As written, without CEDEX: `Voiron`; empty when the text names none for certain.
  package let town: String
  /// ISO 3166-1 alpha-2, when the text says it: `BE`; else empty.
  package let country: String
  /// One line to send: `12 bis rue des Lilas, 38500 Voiron`; empty when there is nothing to ask.
  package let query: String

  /// Whether the text names a street, a zone or a hamlet.
  package var hasStreet: Bool { !street.isEmpty }
  /// Whether there is nothing to ask: a call, a link, a telephone number, a room, a venue without its town.
  package var isNowhere: Bool { query.isEmpty }

  /// Reads a LOCATION text; what is longer than 4,096 bytes is cut.
  /// - Parameter known: where the gazetteer knows the text's town to be; it tells how streets are written there.
  package init(_ text: String, in known: String = "") {
    let reading = AddressReading(text, in: known)
    street = reading.street
    postcode = reading.postcode
    town = reading.town
    country = reading.country
    query = [street, reading.askedTown].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
