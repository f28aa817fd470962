/// What a text is that stands where an appointment's place should.
public enum PlaceKind: String, Sendable, Hashable, CaseIterable {
  /// Names a town, with or without a street: somebody goes there, whatever else the text says.
  case address
  /// Degrees: `45.3636, 5.5906`, `geo:45.3636,5.5906`.
  case coordinates
  /// A link to a map.
  case map
  /// A room, without a town.
  case room
  /// A call or a video meeting, without a town.
  case call
  /// A telephone number, without a town.
  case telephone
  /// A link that is no map's, without a town.
  case link
  /// Words for one's home: `À domicile`, `Homeoffice`.
  case home
  /// Words for one's office: `à l’agence`, `im Büro`.
  case office
  /// Nothing of these: a name, a street without its town, a place still to be said.
  case unknown
}
