import Testing
import Values

@testable import Places

@Suite struct TextTableTests {
  let geocoder: GazetteerGeocoder

  init() throws { geocoder = GazetteerGeocoder(try Gazetteer.embedded()) }

  @Test func everyTextIsUnderstood() {
    #expect(TextTable.lines.count > 1_400)
    for line in TextTable.lines {
      let place = geocoder.find(line.text, near: line.home)
      let found: Comment = "\(line): \(place.status) \(place.postcode) \(place.town)"
      #expect(line.statuses.contains(place.status.rawValue), found)
      if place.status == .none || line.place.isEmpty { continue }
      #expect([place.postcode, place.town].contains(line.place), found)
    }
  }

  /// A service is asked for nothing but parts of the text itself, and never for a telephone number, a link or a person.
  @Test func nothingPrivateIsAsked() {
    for line in TextTable.lines {
      let address = AddressText(line.text)
      #expect(address.isNowhere == address.query.isEmpty, "\(line)")
      #expect(!address.query.contains("@") && !address.query.contains("//") && !address.query.contains("\n"), "\(line)")
      for word in ["M. ", "Mme ", "chez ", "Chez ", "code ", "Code ", "Tel ", "tel ", "06 12", "04 76"] {
        #expect(!address.query.contains(word), "\(line): \(address.query)")
      }
    }
  }

  // MARK: Every town

  /// Each 61st place of France in texts of many forms, with its postcode: certain, and in the right town.
  @Test(arguments: [
    "%C %N", "%N %C", "12 rue des Lilas, %C %N", "%N (%C)", "12 rue de Lyon\n%C %N\nFrance",
    "Chez M. Paris - 3 bis place de la Gare - %C %N", "Lieu-dit Le Bourg, F-%C %N", "Réf. 75011, ZA Nord, %C %N, bât B",
  ])
  func aTownWithItsPostcodeIsCertain(form: String) throws {
    let gazetteer = try Gazetteer.embedded()
    var count = 0
    for number in stride(from: 0, to: gazetteer.count, by: 61) {
      guard let place = gazetteer.place(number), place.country == .france, let here = place.coordinate else { continue }
      let name = String(decoding: gazetteer.nameBytes(place), as: UTF8.self)
      let text = filled(form, name, place.postcode.text)
      let found = geocoder.find(text, near: nil)
      count += 1
      #expect(found.status == .ok, "\(text): \(found.status) \(found.town)")
      #expect((found.coordinate?.distance(to: here) ?? .infinity) < 15_000, "\(text): \(found.town)")
    }
    #expect(count > 600)
  }

  /// A street or a person that bears a town's name is never that town for certain.
  @Test(arguments: ["12 rue de %N", "Avenue de %N", "M. %N", "Salle %N", "Visite %N"])
  func aTownsNameElsewhereIsNeverCertain(form: String) throws {
    let gazetteer = try Gazetteer.embedded()
    for number in stride(from: 0, to: gazetteer.count, by: 61) {
      guard let place = gazetteer.place(number), place.country == .france else { continue }
      let name = gazetteer.name(place)
      // "Paris 12" is one for certain.
      if name.utf8.last.map({ (0x30...0x39).contains($0) }) == true { continue }
      let text = filled(form, name, "")
      #expect(geocoder.find(text, near: nil).status != .ok, "\(text)")
    }
  }

  private func filled(_ form: String, _ name: String, _ postcode: String) -> String {
    var text = ""
    var rest = form[...]
    while let first = rest.first {
      if rest.hasPrefix("%N") {
        text += name
      } else if rest.hasPrefix("%C") {
        text += postcode
      } else {
        text.append(first)
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(2)
    }
    return text
  }
}
