import Places
import Testing
import Values

/// Texts without a postcode.
@Suite struct NameTests {
  let geocoder: GazetteerGeocoder

  init() throws { geocoder = GazetteerGeocoder(try Gazetteer.embedded()) }

  @Test(arguments: [
    ("mornant", "Mornant"), ("MORNANT.", "Mornant"), ("« Mornant »", "Mornant"), ("📍 Mornant", "Mornant"),
    ("SAINT ETIENNE", "Saint-Étienne"), ("Ste-Foy-lès-Lyon", "Sainte-Foy-lès-Lyon"),
    ("l’Étrat", "L'Étrat"), ("L ARBRESLE", "L'Arbresle"), ("Villeneuve lez Avignon", "Villeneuve-lès-Avignon"),
    ("Vitry/Seine", "Vitry-sur-Seine"), ("Chalon s/Saône", "Chalon-sur-Saône"),
    ("Fontenay ss Bois", "Fontenay-sous-Bois"), ("Fontenay s/s Bois", "Fontenay-sous-Bois"),
    ("Lyon, France", "Lyon"), ("Mornant, Auvergne-Rhône-Alpes, France", "Mornant"),
    ("Pont-à-Mousson", "Pont-à-Mousson"), ("La Côte-Saint-André", "La Côte-Saint-André"), ("Nice", "Nice"),
    ("Chamonix", "Chamonix-Mont-Blanc"), ("Bâle", "Bâle"), ("Anvers", "Anvers"), ("Milan, Italie", "Milan"),
    ("Monaco", "Monaco"), ("Luxembourg", "Luxembourg"), ("Zurich", "Zürich"),
  ])
  func aNameAlone(text: String, town: String) {
    expect(text, .town(town), geocoder)
  }

  @Test(arguments: [
    ("Mairie d'Annonay", "Annonay"), ("Mairie des Lilas", "Les Lilas"), ("Mairie du Mans", "Le Mans"),
    ("Mairie de La Rochelle", "La Rochelle"), ("Hôtel de ville de Villeurbanne", "Villeurbanne"),
    ("Salle polyvalente de Brignais", "Brignais"), ("Gare de Grenoble", "Grenoble"), ("CHU Grenoble", "Grenoble"),
    ("Lycée Ampère Lyon", "Lyon"), ("Hôtel Mercure Lyon", "Lyon"), ("Collège Jean Moulin, Oullins", "Oullins"),
    ("Mornant salle des fêtes", "Mornant"), ("Salle 2 – Chambéry", "Chambéry"),
    ("Brignais 12 chemin du Moulin", "Brignais"), ("12 rue Victor Hugo à Grenoble", "Grenoble"),
    ("RDV 14h30 à Mornant", "Mornant"), ("Place de Verdun, Grenoble", "Grenoble"),
    ("Mme Martin 06 12 34 56 78 - 12 rue X - Mornant", "Mornant"), ("Chez moi (Mornant)", "Mornant"),
    ("Lyon Part-Dieu", "Lyon"), ("Confluence, Lyon", "Lyon"), ("Villeurbanne, Lyon", "Villeurbanne"),
    ("Quai de Seine, Argenteuil", "Argenteuil"), ("31 Toulouse", "Toulouse"),
    ("Mairie de Charenton-le-Pont", "Charenton-le-Pont"), ("Lycée de Pont-à-Mousson", "Pont-à-Mousson"),
    ("Mairie de Mareil-en-France", "Mareil-en-France"),
  ])
  func aNameAmongOthers(text: String, town: String) {
    expect(text, .town(town), geocoder)
  }

  @Test(arguments: [
    ("Paris XVI", "Paris 16e Arrondissement"), ("PARIS 8EME", "Paris 8e Arrondissement"),
    ("Paris, 11e", "Paris 11e Arrondissement"), ("Paris (3e)", "Paris 3e Arrondissement"),
    ("Paris 1er", "Paris 1er Arrondissement"), ("Paris 7 ème", "Paris 7e Arrondissement"),
    ("Paris 75011", "Paris 11e Arrondissement"), ("75116 Paris", "Paris 16e Arrondissement"),
    ("9e arrondissement de Paris", "Paris 9e Arrondissement"), ("PARIS XVIEME", "Paris 16e Arrondissement"),
    ("Lyon 3", "Lyon 3e Arrondissement"), ("LYON 03", "Lyon 3e Arrondissement"),
    ("Lyon 2 - Confluence", "Lyon 2e Arrondissement"), ("Visite appartement Lyon 6", "Lyon 6e Arrondissement"),
    ("rue de Marseille Lyon 7", "Lyon 7e Arrondissement"), ("69 003 Lyon", "Lyon 3e Arrondissement"),
    ("Marseille 13e", "Marseille 13e Arrondissement"), ("13001 Marseille", "Marseille 1er Arrondissement"),
    ("MARSEILLE 13008", "Marseille 8e Arrondissement"), ("Lyon 12 rue de la Gare", "Lyon"),
  ])
  func arrondissements(text: String, town: String) {
    expect(text, .town(town), geocoder)
  }

  @Test(arguments: [
    ("8 rue du Pré Saint-Gervais", Expected.doubt), ("12 rue Victor Hugo Grenoble", .question("Grenoble")),
    ("Boulevard de Strasbourg", .doubt), ("Rue Sainte-Catherine", .doubt), ("rue du Bois", .nothing),
    ("rue du Port", .nothing), ("12 rue des Lilas", .nothing),
    ("rue de Pont-à-Mousson", .question("Pont-à-Mousson")), ("avenue de la Forêt", .nothing),
  ])
  func aTownInAStreetsNameIsNeverCertain(text: String, expected: Expected) {
    expect(text, expected, geocoder)
  }

  @Test(arguments: [
    "Salle Lyon", "salle \"Grenoble\"", "Gare de Lyon", "Café de Paris", "Hôtel de Bordeaux", "Stade de France",
    "Église Saint-Nazaire", "Porte de Versailles", "Disneyland Paris", "Aéroport de Lyon", "Lycée du Parc", "Rue",
    "Bourg",
    "Lyon - Grenoble", "Lycée Labastide-de-Virac", "Salle Puy-d'Arnac", "Medan", "Saint-Machin-de-Lyon", "La Chapelle",
    "Sainte-Marie",
  ])
  func namesThatMayMeanSomethingElseAreNeverCertain(text: String) {
    expect(text, .doubt, geocoder)
  }

  @Test(arguments: [
    "", " ", "?", "...", "Télétravail", "Visio", "Réunion Microsoft Teams", "https://zoom.us/j/123456789",
    "meet.google.com/abc-defg-hij", "Zoom https://us02web.zoom.us/j/123?pwd=Lyon", "camille@lyon.example.fr",
    "+33 6 12 34 56 78", "04.78.12.34.56", "0612345678", "tel: 04 78 12 34 56", "ID de réunion : 123 456 789 012",
    "Bureau", "Bureau 12", "Salle de réunion 2ème étage", "Bât. C, 3e étage, salle 12", "Open space", "RDC", "Amphi A",
    "Domicile", "Chez moi", "Chez le client", "Locaux du client", "Siège", "À distance", "à confirmer", "TBD",
    "Dentiste",
    "Mairie", "Gare", "Restaurant", "Formation", "Train", "Chez Martin", "sur place", "Lieu à définir", "Nicole Kidman",
    "Orlando Bloom",
  ])
  func nothingIsNoPlace(text: String) {
    expect(text, .nothing, geocoder)
  }
}
