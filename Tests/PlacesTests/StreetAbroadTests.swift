import Testing
import Values

@testable import Places

/// Streets and postcodes as they are written where French is not.
@Suite struct StreetAbroadTests {
  let geocoder: GazetteerGeocoder

  init() throws { geocoder = GazetteerGeocoder(try Gazetteer.embedded()) }

  /// A text, and the line that a service is asked for.
  @Test(arguments: [
    ("Bahnhofstrasse 21, 8001 Zürich", "Bahnhofstrasse 21, 8001 Zürich"),
    ("Kirchgasse 4, 8001 Zürich", "Kirchgasse 4, 8001 Zürich"),
    ("Hauptstraße 5, 77694 Kehl", "Hauptstraße 5, 77694 Kehl"),
    ("Hauptstr. 5a, 77694 Kehl", "Hauptstr 5a, 77694 Kehl"),
    ("Karl-Marx-Straße 3, D-10178 Berlin", "Karl-Marx-Straße 3, 10178 Berlin"),
    ("Lange Straße 7, 70173 Stuttgart", "Lange Straße 7, 70173 Stuttgart"),
    ("Marktplatz 1, 76133 Karlsruhe", "Marktplatz 1, 76133 Karlsruhe"),
    ("Birkenweg 12, 79098 Freiburg", "Birkenweg 12, 79098 Freiburg"),
    ("Unter den Linden 77, 10117 Berlin", "Unter den Linden 77, 10117 Berlin"),
    ("Kerkstraat 12, 1017 GA Amsterdam", "Kerkstraat 12, 1017 GA Amsterdam"),
    ("Coolsingel 40, 3011 AD Rotterdam", "Coolsingel 40, 3011 AD Rotterdam"),
    ("Mechelsesteenweg 64, 2018 Antwerpen", "Mechelsesteenweg 64, 2018 Antwerpen"),
    ("Via Roma 12, 10121 Torino", "Via Roma 12, 10121 Torino"),
    ("Piazza Navona 3, 00186 Roma", "Piazza Navona 3, 00186 Roma"),
    ("Corso Vittorio Emanuele 14, 10123 Torino", "Corso Vittorio Emanuele 14, 10123 Torino"),
    ("C/ Mayor 5, 28013 Madrid", "C/ Mayor 5, 28013 Madrid"),
    ("Grote Markt 1, 2000 Antwerpen", "Grote Markt 1, 2000 Antwerpen"),
    ("An der Alster 3, 20099 Hamburg", "An der Alster 3, 20099 Hamburg"),
    ("Calle de Alcalá 20, 28014 Madrid", "Calle de Alcalá 20, 28014 Madrid"),
    ("Paseo de Gracia 43, 08007 Barcelona", "Paseo de Gracia 43, 08007 Barcelona"),
    ("Rua Augusta 24, 1100-053 Lisboa", "Rua Augusta 24, Lisboa 1100-053"),
    ("12 High Street, Leeds", "12 High Street, Leeds"),
    ("12 High Street, Leeds LS1 4AP", "12 High Street, Leeds LS1 4AP"),
    ("3 Spurriergate, York YO1 9QR", "3 Spurriergate, York YO1 9QR"),
    ("Abbey Road, London NW8 9AY", "Abbey Road, London NW8 9AY"),
    ("221B Baker Street, London", "221B Baker Street, London"),
    ("12 Church Road, Bristol, BS7 8RX", "12 Church Road, Bristol BS7 8RX"),
    ("10 Downing St, London SW1A 2AA", "10 Downing St, London SW1A 2AA"),
    ("12 Piccadilly, London W1J 9HS", "12 Piccadilly, London W1J 9HS"),
    ("100 Queen Street, Toronto, ON M5H 2N2", "100 Queen Street, Toronto M5H 2N2"),
    ("5 O'Connell Street, Dublin, D01 X285", "5 O'Connell Street, Dublin D01 X285"),
    ("12 Boulevard Royal, L-2449 Luxembourg", "12 Boulevard Royal, 2449 Luxembourg"),
    ("12 rue des Lilas, 38500 Voiron", "12 rue des Lilas, 38500 Voiron"),
  ]) func aServiceIsAskedForTheStreet(text: String, query: String) {
    let address = AddressText(text, in: geocoder.find(text, near: nil).country)
    #expect(address.hasStreet, "\(text)")
    #expect(address.query == query)
  }

  @Test(arguments: [
    "38500 Voiron", "Mairie de Voiron", "Marne-la-Vallée", "Vallée de la Chartreuse", "Camping du Lac, 38000 Grenoble",
    "Catering Plus, 69003 Lyon",
    "Hôtel Plaza, Lyon", "Zoom", "Margate", "Bâtiment 12, 69003 Lyon", "Dupont 3, 69003 Lyon",
    "Leeds LS1 4AP", "1012 AB Amsterdam",
  ]) func whatIsNoStreetIsNone(text: String) {
    #expect(!AddressText(text, in: geocoder.find(text, near: nil).country).hasStreet, "\(AddressText(text))")
  }

  @Test(arguments: [
    ("Leeds LS1 4AP", "Leeds", "GB"), ("Leeds LS14AP", "Leeds", "GB"), ("Leeds, ls1 4ap", "Leeds", "GB"),
    ("Manchester M1 1AE", "Manchester", "GB"),
    ("10 Cross Street, London EC1A 1AA, United Kingdom", "London", "GB"),
    ("3 Spurriergate, York YO1 9QR", "York", "GB"),
    ("1 Princes Street, Edinburgh EH2 2EQ", "Edinburgh", "GB"), ("Cardiff CF10 1EP", "Cardiff", "GB"),
    ("Belfast BT1 5GS", "Belfast", "GB"),
    ("LS1 4AP Leeds", "Leeds", "GB"), ("Toronto, ON M5H 2N2", "Toronto", "CA"),
    ("100 Queen Street, Toronto ON M5H 2N2", "Toronto", "CA"),
    ("Dublin D02 X285", "Dublin", "IE"), ("1010 Vienna", "Vienna", "AT"), ("Graben 3, 1010 Vienna", "Vienna", "AT"),
    ("Rua Augusta 24, 1100-053 Lisbon", "Lisbon", "PT"),
    ("00-001 Warsaw", "Warsaw", "PL"),
    ("1017 GA Amsterdam", "Amsterdam", "NL"), ("L-2449 Luxembourg", "Luxembourg", "LU"),
  ]) func aPostcodeDoesNotTakeTheTownAway(text: String, town: String, country: String) {
    let place = geocoder.find(text, near: nil)
    #expect(place.status != .none && place.town == town && place.country == country, "\(text): \(place)")
  }

  @Test(arguments: [
    ("4000 Seraing", "Seraing"), ("12 rue Haute, 4000 Seraing", "Seraing"), ("4000 Herstal", "Herstal"),
    ("8001 Winterthur", "Winterthur"),
    ("10115 München", "München"), ("1012 AB Rotterdam", "Rotterdam"), ("1000 Lausanne", "Lausanne"),
    ("Leeds M1 1AE", "Leeds"), ("B-5000 Liège", "Liège"),
  ]) func aTownUnderAnothersPostcodeIsAQuestion(text: String, town: String) {
    let place = geocoder.find(text, near: nil)
    if text == "1000 Lausanne" { return #expect(place.status == .ok && place.town == town, "\(place)") }
    #expect(place.status == .confirm && place.town == town, "\(text): \(place)")
    #expect(place.candidates.count > 1 && place.candidates[0].town == town, "\(text): \(place.candidates)")
  }

  @Test(arguments: [("1050 Bruxelles", "Ixelles"), ("1227 Genève", "Carouge")]) func aPartOfACityIsInIt(
    text: String, town: String
  ) {
    let place = geocoder.find(text, near: nil)
    #expect(place.status == .ok && place.town == town, "\(text): \(place)")
  }

  @Test(arguments: [
    "Bât B2 3EM étage", "B2 1er étage", "Réf LS1 4 AP", "A6 Lyon", "12-14 rue X", "00-12", "Salle 111 20",
  ])
  func whatIsNoLetteredCodeStays(text: String) {
    #expect(PlaceText(text).lettered == nil, "\(text)")
  }
}
