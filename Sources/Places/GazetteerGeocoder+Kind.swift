import Values

/// Whether a text is a place at all.
extension GazetteerGeocoder {
  /// What a text is that stands where a place should; the same reading that ``find(_:near:)`` makes of it.
  ///
  /// A town, wherever it stands, makes an address of the text: "Grenoble (ou Teams)". Words count whole: Vision Plus is no visio.
  package func kind(of text: String) -> PlaceKind {
    if let link = MapLink(text) { return link.isPoint ? .coordinates : .map }
    if coordinates(in: text) != nil { return .coordinates }
    if Self.isBookingTool(text) { return .call }
    let words = PlaceText(text)
    if words.words.isEmpty { return words.hadTelephone ? .telephone : words.hadLink ? .link : .unknown }
    if let own = OwnPlaces.kind(words) { return own }
    if find(text, near: nil).status != .none { return .address }
    return Self.kindWithoutTown(words)
  }

  private static func kindWithoutTown(_ text: PlaceText) -> PlaceKind {
    let isStreet = text.words.contains { $0.meaning.contains(.street) && !$0.meaning.contains(.room) }
    if text.hadTelephone, !text.words.contains(where: { $0.meaning.contains(.call) }) { return .telephone }
    if !isStreet, CallWords.isCall(text) { return .call }
    if text.hadLink, !isStreet { return .link }
    return !isStreet && text.words.contains { $0.meaning.contains(.room) } ? .room : .unknown
  }

  /// `integrations:zoom`, `integrations:google:meet`: what a booking tool writes for the call that it sets up.
  private static func isBookingTool(_ text: String) -> Bool {
    text.drop { $0 == " " }.prefix(13).lowercased() == "integrations:"
  }
}

/// Words that say that nobody travels, in a text that names no town.
private enum CallWords {
  static func isCall(_ text: PlaceText) -> Bool {
    for (index, word) in text.words.enumerated() {
      if word.meaning.contains(.call) { return true }
      let name = String(decoding: text.bytes(index), as: UTF8.self)
      if alone.contains(name) { return true }
      // "en ligne", "à distance", "par téléphone", "Google Meet"
      if index > 0, pairs.contains("\(String(decoding: text.bytes(index - 1), as: UTF8.self)) \(name)") { return true }
    }
    return false
  }

  private static let alone: Set<String> = [
    "MEET", "TELEPHONE", "TEL", "PHONE", "AUDIO", "AUDIOCONFERENCE", "VIRTUEL", "VIRTUELLE", "VIRTUAL", "VIRTUELL",
    "TELEFON", "TELEFONISCH", "TELEFONAT", "TELEFOON", "TELEFONISCHE", "TELEFONO", "TELEFONE", "VIDEOCALL",
    "VIDEOANRUF", "VIDEOKONFERENZ", "VIDEOBELLEN", "VIDEOLLAMADA", "VIDEOCHIAMATA", "VIDEOCHAMADA", "WEBCONFERENCE",
    "CONFCALL", "WHEREBY", "BLUEJEANS", "DISCORD", "HANGOUT", "GMEET", "GOTOWEBINAR", "ANRUF", "LLAMADA", "CHIAMATA",
  ]
  private static let pairs: Set<String> = ["EN LIGNE", "A DISTANCE", "EN LINEA", "EM LINHA", "IN REMOTO", "EN REMOTO"]
}
