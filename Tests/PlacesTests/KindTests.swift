import Testing
import Values

@testable import Places

/// What texts are that stand where a place should.
@Suite struct KindTests {
  let geocoder: GazetteerGeocoder

  init() throws { geocoder = GazetteerGeocoder(try Gazetteer.embedded()) }

  private func expect(_ texts: [String], _ kind: PlaceKind) {
    for text in texts { #expect(geocoder.kind(of: text) == kind, "\(text)") }
  }

  @Test func aTownMakesAnAddress() {
    expect(
      [
        "38500 Voiron", "5 rue Grande, 74200 Thonon-les-Bains", "Vision Plus, Annecy",
        "Zoom Photo, 3 place des Arts, Annecy",
        "Rue du Rhône 12, 1204 Genève (ou Teams)", "12 High Street, Leeds LS1 4AP", "Bahnhofstrasse 21, 8001 Zürich",
        "Mairie de Voiron (visio possible)", "Teamsport, 69003 Lyon", "Skyper Café, Grenoble", "Grenoble",
        "69003 Lyon https://zoom.us/j/123456789", "12 rue des Lilas, 38000 Grenoble, tél. 04 76 12 34 56",
      ], .address)
  }

  @Test func callsAreToldByWholeWords() {
    expect(
      [
        "Zoom", "Visio", "VISIO", "Microsoft Teams Meeting", "Réunion Microsoft Teams", "Google Meet", "en ligne",
        "À distance",
        "Appel téléphonique", "par téléphone", "Webex", "integrations:zoom", "integrations:google:meet",
        "Integrations:daily",
        "Videokonferenz", "Videollamada", "Telefonisch", "Distanciel", "Visioconférence", "Remote",
      ], .call)
    expect(["Vision Plus", "Télévision locale", "Zoomalia", "Teamwork SARL", "À définir", "Chez Dupont", ""], .unknown)
    expect(["Salle 3", "Bureau 12, 2e étage", "Salle de réunion"], .room)
  }

  @Test func numbersAreReadAsWhatTheyAre() {
    expect(
      [
        "45.353300, 5.500800", "45.3533 5.5008", "45,3533 ; 5,5008", "45°21'12\"N 5°30'03\"E", "N 45.3533 E 5.5008",
        "geo:45.3533,5.5008",
        "geo:45.3533,5.5008;u=35", "geo:0,0?q=45.3533,5.5008(Chantier)", "Chantier 45.3533, 5.5008",
      ], .coordinates)
    expect(["04 76 12 34 56", "+33 6 12 34 56 78", "0476123456", "Tél. 04 76 12 34 56"], .telephone)
    expect(["https://example.org/salon", "www.example.com"], .link)
  }

  @Test func homeAndOfficeInManyWords() {
    expect(
      [
        "À domicile", "DOMICILE", "à la maison", "A\u{300} domicile", "TÉLÉTRAVAIL", "En télétravail", "Chez moi",
        "Home", "Home office",
        "home-office", "Homeoffice", "At home", "WFH", "Remote home office", "Zuhause", "zu Hause", "Thuis",
        "Thuiswerken", "In casa",
        "Teletrabajo", "Domicile (visio)", "Télétravail – Teams",
      ], .home)
    expect(
      [
        "Bureau", "Au bureau", "AU BUREAU", "à l\u{2019}agence", "À L'AGENCE", "l'agence", "Cabinet", "At the office",
        "Im Büro",
        "Op kantoor", "In ufficio", "En la oficina", "Mon bureau",
      ], .office)
    for text in ["Domicile client", "Agence Dupont", "Chez moi ou au bureau", "Maison des associations"] {
      #expect(![.home, .office].contains(geocoder.kind(of: text)), "\(text)")
    }
  }

  @Test(arguments: [
    "https://www.google.com/maps?q=45.3533,5.5008", "https://maps.google.com/maps?ll=45.3533,5.5008&z=17",
    "https://www.google.fr/maps/@45.3533,5.5008,17z",
    "https://www.google.com/maps/search/?api=1&query=45.3533%2C5.5008",
    "https://www.google.com/maps/place/Rives/@45.3,5.4,12z/data=!3m1!4b1!4m5!3m4!1s0x0!8m2!3d45.3533!4d5.5008",
    "https://www.google.com/maps/dir/?api=1&destination=45.3533,5.5008",
    "https://www.google.com/maps/dir/Voiron/45.3533,5.5008/",
    "https://maps.google.com/?daddr=45.3533,5.5008", "https://maps.google.com/maps?q=loc:45.3533+5.5008",
    "https://maps.apple.com/?ll=45.3533,5.5008&q=Chantier", "https://maps.apple.com/?daddr=45.3533,5.5008",
    "https://www.openstreetmap.org/?mlat=45.3533&mlon=5.5008#map=12/45.30/5.40",
    "https://www.openstreetmap.org/#map=17/45.3533/5.5008",
    "https://osm.org/?mlat=45.3533&mlon=5.5008", "https://www.waze.com/ul?ll=45.3533%2C5.5008&navigate=yes",
    "https://www.waze.com/live-map/directions?to=ll.45.3533%2C5.5008",
    "https://www.bing.com/maps?cp=45.3533~5.5008&lvl=17",
    "https://www.bing.com/maps?rtp=~pos.45.3533_5.5008_Chantier", "https://share.here.com/l/45.3533,5.5008,Chantier",
    "Chantier : https://maps.google.com/?q=45.3533,5.5008", "geo:45.3533,5.5008?z=17",
    "maps.google.com/?q=45.3533,5.5008",
  ]) func aLinkToAMapPointsThere(link: String) {
    let place = geocoder.find(link, near: nil)
    #expect(place.status == .ok && place.town == "Rives", "\(link): \(place)")
    #expect(abs((place.coordinate?.latitude ?? 0) - 45.3533) < 0.00001, "\(link)")
    #expect(abs((place.coordinate?.longitude ?? 0) - 5.5008) < 0.00001, "\(link)")
    #expect([.map, .coordinates].contains(geocoder.kind(of: link)), "\(link)")
  }

  @Test func whatAMapSearchesIsAnAddress() {
    let place = geocoder.find(
      "https://www.google.com/maps/search/?api=1&query=14+avenue+Jules+Ravat%2C+38140+Rives", near: nil)
    #expect(place.town == "Rives" && place.status == .ok)
    let named = geocoder.find(
      "https://maps.apple.com/?address=2%20place%20de%20la%20Mairie,%2038430%20Moirans", near: nil)
    #expect(named.town == "Moirans")
  }

  @Test func aWideMapIsAQuestionAndAShortLinkSaysNothing() {
    #expect(geocoder.find("https://www.google.com/maps/@45.3533,5.5008,9z", near: nil).status == .confirm)
    let short = geocoder.find("https://maps.app.goo.gl/AbCdEf123", near: nil)
    #expect(short.status == .none && short.because.english.contains("does not say where"))
    #expect(geocoder.kind(of: "https://maps.app.goo.gl/AbCdEf123") == .map)
  }

  @Test(arguments: [
    "https://zoom.us/j/123", "https://example.org/?q=45.3533,5.5008", "https://www.google.com/search?q=45.3533,5.5008",
    "maps", "geo:",
    "https://", "http://maps.google.com/?q=95.0,5.0", "https://www.google.com/maps?q=%", "a/b",
    "https://osm.org/#map=1/2",
  ]) func whatIsNoMapHasNoPoint(text: String) {
    #expect(MapLink(text)?.coordinate == nil, "\(text)")
    _ = geocoder.kind(of: text)
  }
}
