import System
import Values

/// The places that the program knows by itself: towns with their postcodes and coordinates, from GeoNames.
///
/// The file is made by `scripts/gazetteer`, which describes its layout. It is mapped, not read: opening it costs its header,
/// a look-up a few pages. The data is licensed CC BY 4.0; ``attribution`` must go wherever the data goes.
package struct Gazetteer: Sendable {
  let file: MappedFile
  let layout: GazetteerLayout

  /// The day of the data: 2025-12-30.
  package var dataDate: CivilDate { layout.dataDate }
  /// What names the data in a statement: `geonames 2025-12-30`.
  package var version: String { "geonames \(layout.dataDate)" }
  /// Who made the data, and under which licence.
  var attribution: String {
    String(decoding: file.bytes(layout.notice.offset, count: layout.notice.count), as: UTF8.self)
  }
  /// How many places there are; a town with many postcodes is many.
  package var count: Int { layout.places.count }

  /// Opens the gazetteer that travels with the program.
  /// - Throws: ``Failure`` when it is not there or is damaged.
  package static func embedded() throws(Failure) -> Gazetteer {
    let folder = DataFolder("places", room: "Places", source: roomFolder + "/Resources")
    guard let path = folder.find("gazetteer.bin") else { throw Self.missing(folder.folders) }
    return try Gazetteer(path: path)
  }

  /// Opens a gazetteer file.
  /// - Throws: ``Failure`` when it cannot be read, or is not a gazetteer, or is cut or damaged.
  package init(path: String) throws(Failure) {
    file = try MappedFile(path: path)
    guard let layout = GazetteerLayout(file) else { throw Self.damaged(path) }
    self.layout = layout
  }

  /// `…/Sources/Places`, from this file in its subfolder.
  private static var roomFolder: String { DataFolder.folder(of: DataFolder.folder(of: #filePath)) }

  private static func missing(_ folders: [String]) -> Failure {
    let list = folders.joined(separator: ", ")
    return Failure(
      Diagnostic(
        .error, .gazetteerMissing,
        Phrase(
          en: "the gazetteer (gazetteer.bin) is in none of these folders: \(list)",
          fr: "le répertoire des communes (gazetteer.bin) n'est dans aucun de ces dossiers : \(list)"),
        advice: Phrase(
          en: "install the program with its data folder, or name the folder in IZIKA_RULES_DATA",
          fr: "installez le programme avec son dossier de données, ou indiquez ce dossier dans IZIKA_RULES_DATA")))
  }

  private static func damaged(_ path: String) -> Failure {
    Failure(
      Diagnostic(
        .error, .gazetteerDamaged, at: Diagnostic.Place(file: path),
        Phrase(
          en: "this is not a gazetteer of this version, or it is damaged",
          fr: "ce n'est pas un répertoire des communes de cette version, ou il est endommagé"),
        advice: Phrase(
          en: "install the program again, or make the file with scripts/gazetteer",
          fr: "réinstallez le programme, ou refaites le fichier avec scripts/gazetteer")))
  }
}
