import Fetching
import Packs
import Values

/// A folder with packs on a web server, of the same layout as one on a disk, so that one can be uploaded as it is.
///
/// A web server lists nothing: there are the versions that the signed list names. Files are fetched by what the list says of them,
/// and only those that are wanted.
package struct WebSource: ReleaseSource {
  /// `https://host/path/`
  package let place: String
  private let client: ServerClient
  private let lists: KeptLists

  package var isRemote: Bool { true }
  package var needsList: Bool { true }

  /// - Parameters:
  ///   - place: an address that ends with `/`; plain http to this machine alone.
  ///   - known: the login for its server.
  /// - Throws: a ``Failure`` for what is no such address.
  package init(
    _ place: String, over transport: any HTTPTransport, login known: KnownLogin = KnownLogin(), lists: KeptLists
  ) throws(Failure) {
    guard let address = WebAddress(place), address.isSafe || address.isLoopback, !address.hasUser else {
      throw Failure(SourceProblem.noAddress(place))
    }
    self.place = place.hasSuffix("/") ? place : place + "/"
    self.lists = lists
    client = ServerClient(address, called: self.place, over: transport, login: known)
  }

  package func list(of scope: String) throws(Failure) -> SourceFile? {
    let name = FolderSource.list(of: scope)
    let kept = lists.list(at: place + name)
    let conditions = kept.map { [(name: "If-None-Match", value: $0.mark)] } ?? []
    guard let response = try fetch(name, most: ReleasesArchive.mostBytes, conditions) else { return nil }
    if response.status == 304 {
      guard let kept else { throw Failure(client.problem(response, called: place + name)) }
      return SourceFile(bytes: kept.bytes, name: place + name)
    }
    lists.keep(response.body, response.header("ETag"), at: place + name)
    return SourceFile(bytes: response.body, name: place + name)
  }

  package func archive(of release: ReleasesList.Release, pack: String) throws(Failure) -> FoundPack {
    let name = FolderSource.file(of: pack, release.version)
    guard let response = try fetch(name, most: PackArchive.mostBytes), response.status != 304 else {
      throw Failure(SourceProblem.absent(pack, release.version, place + name))
    }
    let found = try FoundPack(response.body, file: place + name)
    guard found.archive.digest == release.digest else {
      throw Failure(
        ReleasesProblem.changed(
          pack, release.version, found.archive.digest, release.digest, seen: release.date, file: found.file))
    }
    return found
  }

  package func versions(of pack: String) throws(Failure) -> FoundPacks {
    throw Failure(SourceProblem.noList(String(pack.prefix { $0 != "/" }), place))
  }

  /// Nil where the server has no such file.
  private func fetch(
    _ name: String, most: Int, _ conditions: [(name: String, value: String)] = []
  ) throws(Failure) -> HTTPResponse? {
    var request = HTTPRequest(.get, client.address.appending("/" + name), headers: [("Accept", "*/*")] + conditions)
    request.limits.bytes = most
    let response = try client.send(request, for: nil, called: place + name)
    switch response.status {
    case 200:
      if BodyKind(response.body) == .webPage {
        throw Failure(
          ServerProblem.answer(
            place + name,
            Phrase(
              en: "it is a web page: a login page, or another program's",
              fr: "c'est une page web : une page de connexion, ou celle d'un autre programme")))
      }
      return response
    case 304: return response
    case 404, 410: return nil
    default: throw Failure(client.problem(response, called: place + name))
    }
  }
}
