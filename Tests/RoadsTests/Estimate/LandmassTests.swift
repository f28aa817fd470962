import Testing
import Values

@testable import Roads

/// Towns on both sides of each water, as anybody's atlas has them.
@Suite struct LandmassTests {
  /// A town and its point; the two of a row are neighbours across a water, or over a bridge.
  private static func row(_ text: String) throws -> (RoadEnds, String) {
    let parts = text.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
    try #require(parts.count == 2)
    func end(_ words: [String]) -> RoadEnd { RoadEnd(words[words.count - 1]) }
    return (RoadEnds(from: end(parts[0]), to: end(parts[1])), text)
  }

  @Test func everyLineOfTheTableIsAShape() { #expect(Landmass.isWhole) }

  @Test(arguments: [
    "Nice 43.70,7.27|Bastia 42.70,9.45", "Bonifacio 41.39,9.16|Santa-Teresa 41.24,9.19",
    "Piombino 42.93,10.53|Portoferraio 42.81,10.31", "Messina 38.19,15.55|Villa-San-Giovanni 38.22,15.64",
    "Torre-Faro 38.26,15.64|Scilla 38.25,15.72", "Trapani 38.02,12.51|Favignana 37.93,12.33",
    "Pozzallo 36.73,14.85|Valletta 35.90,14.51", "Mgarr 36.025,14.30|Mellieha 35.96,14.36",
    "Barcelona 41.39,2.17|Palma 39.57,2.65", "Palma 39.57,2.65|Mahon 39.89,4.26",
    "Ibiza 38.91,1.43|La-Savina 38.73,1.42",
    "Cadiz 36.53,-6.29|Las-Palmas 28.12,-15.43", "Las-Palmas 28.12,-15.43|Santa-Cruz 28.46,-16.25",
    "Algeciras 36.13,-5.45|Ceuta 35.89,-5.31", "Tarifa 36.01,-5.60|Tanger 35.78,-5.81",
    "Marseille 43.30,5.37|Alger 36.75,3.06",
    "Calais 50.95,1.86|Dover 51.13,1.31", "Folkestone 51.08,1.18|Coquelles 50.94,1.80",
    "Dieppe 49.92,1.08|Newhaven 50.79,0.05",
    "Cherbourg 49.64,-1.62|Poole 50.72,-1.98", "Carteret 49.38,-1.80|Gorey 49.20,-2.02",
    "Auderville 49.71,-1.93|Alderney 49.71,-2.20",
    "Jersey 49.19,-2.11|Guernsey 49.46,-2.54", "Portsmouth 50.80,-1.09|Ryde 50.73,-1.16",
    "Lymington 50.757,-1.543|Yarmouth 50.706,-1.50",
    "Holyhead 53.31,-4.63|Dublin 53.35,-6.26", "Stranraer 54.90,-5.03|Larne 54.85,-5.82",
    "Fishguard 51.99,-4.98|Rosslare 52.25,-6.34",
    "Campbeltown 55.42,-5.61|Ballycastle 55.20,-6.25", "Lochaline 56.535,-5.775|Craignure 56.47,-5.70",
    "Ullapool 57.90,-5.16|Stornoway 58.21,-6.39",
    "Gills 58.64,-3.16|St-Margarets-Hope 58.83,-2.96", "Le-Conquet 48.36,-4.77|Ouessant 48.46,-5.09",
    "Audierne 48.02,-4.54|Sein 48.04,-4.85",
    "Roscoff 48.724,-3.985|Batz 48.748,-4.014", "Arcouest 48.823,-3.01|Bréhat 48.846,-3.00",
    "Quiberon 47.48,-3.12|Le-Palais 47.35,-3.16",
    "Lorient 47.75,-3.37|Groix 47.64,-3.45", "Baden 47.605,-2.872|Ile-aux-Moines 47.597,-2.844",
    "Fromentine 46.89,-2.14|Port-Joinville 46.73,-2.35",
    "Fouras 45.99,-1.09|Aix 46.01,-1.17", "La-Tour-Fondue 43.028,6.155|Porquerolles 43.000,6.20",
    "Pointe-à-Pitre 16.24,-61.53|Grand-Bourg 15.88,-61.31", "Trois-Rivières 15.97,-61.64|Terre-de-Haut 15.87,-61.58",
    "Basse-Terre 16.00,-61.73|Fort-de-France 14.61,-61.07", "Mamoudzou -12.78,45.228|Dzaoudzi -12.785,45.26",
    "Saint-Denis -20.88,55.45|Port-Louis -20.16,57.50", "Nouméa -22.27,166.44|Lifou -20.92,167.24",
    "Papeete -17.54,-149.57|Moorea -17.53,-149.83",
    "Den-Helder 52.96,4.76|Den-Burg 53.06,4.79", "Dagebüll 54.73,8.70|Wyk 54.69,8.57",
    "Klanxbüll 54.85,8.67|Westerland 54.91,8.30",
    "Ystad 55.43,13.82|Rønne 55.10,14.70", "Split 43.51,16.44|Supetar 43.385,16.555",
    "Piraeus 37.94,23.65|Heraklion 35.34,25.13",
    "Igoumenitsa 39.50,20.27|Kerkyra 39.62,19.92", "Vancouver 49.28,-123.12|Nanaimo 49.17,-123.94",
    "Port-Angeles 48.12,-123.43|Victoria 48.43,-123.37",
    "Lipari 38.467,14.954|Stromboli 38.80,15.238",
  ]) func waterLiesBetween(text: String) throws {
    let (ends, row) = try Self.row(text)
    #expect(ends.crossesWater, "\(row)")
    #expect(RoadEnds(from: ends.to, to: ends.from).crossesWater, "\(row)")
  }

  @Test(arguments: [
    "La-Rochelle 46.16,-1.15|Saint-Martin-de-Ré 46.20,-1.37", "Marennes 45.82,-1.11|Saint-Pierre-d'Oléron 45.94,-1.31",
    "Beauvoir 46.91,-2.04|Noirmoutier 47.00,-2.25", "Bonifacio 41.39,9.16|Bastia 42.70,9.45",
    "Cagliari 39.22,9.12|Olbia 40.92,9.50",
    "Palermo 38.12,13.36|Messina 38.19,15.55", "Reggio 38.11,15.65|Napoli 40.85,14.27",
    "Dover 51.13,1.31|Inverness 57.48,-4.22",
    "Bangor 53.23,-4.13|Holyhead 53.31,-4.63", "Kyle-of-Lochalsh 57.28,-5.71|Portree 57.41,-6.19",
    "Penzance 50.12,-5.54|London 51.51,-0.13",
    "Cork 51.90,-8.47|Belfast 54.60,-5.93", "Pointe-à-Pitre 16.24,-61.53|Basse-Terre 16.00,-61.73",
    "Stralsund 54.31,13.08|Sassnitz 54.52,13.64",
    "København 55.68,12.57|Malmö 55.60,13.00", "Aarhus 56.16,10.20|Odense 55.40,10.39",
    "Kalmar 56.66,16.36|Borgholm 56.88,16.66",
    "Rijeka 45.33,14.44|Krk 45.03,14.57", "Algeciras 36.13,-5.45|Málaga 36.72,-4.42",
    "Dunkerque 51.03,2.38|Ostende 51.23,2.92",
    "Calais 50.95,1.86|Boulogne-sur-Mer 50.73,1.61", "Cherbourg 49.64,-1.62|Brest 48.39,-4.49",
    "Menton 43.78,7.50|Ventimiglia 43.79,7.61",
    "Sorrento 40.63,14.38|Napoli 40.85,14.27", "Istanbul 41.01,28.98|Ankara 39.93,32.86",
    "Tunis 36.81,10.18|Casablanca 33.57,-7.59",
    "Halifax 44.65,-63.58|Charlottetown 46.24,-63.13", "Fukuoka 33.59,130.40|Tokyo 35.68,139.69",
    "Saint-Denis -20.88,55.45|Saint-Pierre -21.34,55.48",
    "Stornoway 58.21,-6.39|Tarbert 57.90,-6.80", "Dzaoudzi -12.785,45.26|Pamandzi -12.80,45.28",
    "Cayenne 4.92,-52.31|Kourou 5.16,-52.65",
  ]) func aRoadLeadsThere(text: String) throws {
    let (ends, row) = try Self.row(text)
    #expect(!ends.crossesWater, "\(row)")
  }

  @Test func theEstimateSaysWhyItHasNone() throws {
    let estimate = EstimatedRoads()
    func refusal(_ from: String, _ to: String) -> NoEstimate? {
      estimate.refusal(from: Coordinate(from)!, to: Coordinate(to)!)
    }
    #expect(refusal("43.70,7.27", "42.70,9.45") == .water)
    #expect(refusal("48.39,-4.49", "43.78,7.50") == nil)
    guard case .far(let kilometres)? = refusal("48.86,2.35", "52.23,21.01") else { return #expect(Bool(false)) }
    #expect((1_700...1_800).contains(kilometres))
    let told = NoEstimate.water.diagnostic(from: "Nice\u{7}", to: "Bastia")
    #expect(told.severity == .error && told.message.english.contains("Nice\u{FFFD} to Bastia"))
    #expect(told.advice.french.contains("distances:"))
  }

  @Test func theChainHasNoDistanceAndSaysWhy() {
    let (nice, far) = (RoadEnds("43.70,7.27", "42.70,9.45"), RoadEnds("48.86,2.35", "52.23,21.01"))
    let asked = RoadChain([]).ask([nice, monaco, far])
    #expect(asked.distances.map { $0 == nil } == [true, false, true])
    #expect(asked.missing[0] == .water && asked.missing[1] == nil && asked.missing.count == 2)
    let compared = RoadChain([]).compare(nice)
    #expect(compared.map(\.outcome.refused?.word) == ["across-water"])
  }
}
