import Fetching
import Packs
import Synchronization
import Values

/// Writes into a registry that packs come from.
///
/// A registry knows no lock: of two publishers at the same time, the one whose list does not follow the list that it has read writes
/// nothing, and looks once more at the last moment. Whose list is gone right after it was written is told so. Whatever slips in
/// between is noticed by all who read: two lists of one number are an error.
package final class RegistryPublisher: ReleasePublisher {
  package let source: any ReleaseSource
  private let reading: RegistrySource
  private let registry: Registry
  private let scope: String
  /// The layer of the list that is there while somebody publishes; nil where there is none.
  private let before = Mutex<String?>(nil)

  /// - Throws: a ``Failure`` for what is no address of a registry.
  package init(
    _ place: String, scope: String, over transport: any HTTPTransport, login known: KnownLogin, lists: KeptLists
  ) throws(Failure) {
    registry = try Registry(place, over: transport, login: known, mayWrite: true)
    reading = RegistrySource(place, registry, lists: lists)
    source = reading
    self.scope = scope
  }

  package var path: String { registry.name(repository, RegistrySource.listTag) }
  private var repository: String { RegistrySource.listRepository(of: scope) }

  package func alone<Result>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    let layer = try layer()
    before.withLock { $0 = layer }
    return try body()
  }

  private func layer() throws(Failure) -> String? {
    try registry.image(repository, RegistrySource.listTag)?.layer.digest
  }

  package func confirmAlone() throws(Failure) {
    guard try layer() == before.withLock({ $0 }) else { throw Failure(SourceProblem.overtaken(path)) }
  }

  package func there(_ pack: String, _ version: String) throws(Failure) -> FoundPack? {
    try reading.archive(pack, version)
  }

  package func packs() -> FoundPacks { FoundPacks([], problems: []) }

  package func place(_ pack: FoundPack) throws(Failure) -> Bool {
    let (name, version) = (pack.identity.pack, pack.identity.version)
    guard let pack = try missing(of: pack, beside: try there(name, version)) else { return false }
    let title = String(FolderSource.file(of: name, version).split(separator: "/").last ?? "")
    try registry.push(WrittenImage(of: pack.archive.bytes, title: title, version: version), to: name, version)
    return true
  }

  package func write(_ list: SourceFile, serial: Int) throws(Failure) {
    let image = WrittenImage(of: list.bytes, title: ReleasesArchive.fileName, version: "\(serial)")
    // Its parts take several requests, in which another list may have come.
    try registry.push(image, to: repository, RegistrySource.listTag, unless: confirmAlone)
    let written = ImageManifest.Blob(of: image.layer).digest
    before.withLock { $0 = written }
    try confirmAlone()
  }
}
