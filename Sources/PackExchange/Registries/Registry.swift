import Fetching
import Packs
import Values

/// A registry of container images, asked for images that hold one file each (OCI Distribution Specification 1.0).
struct Registry: Sendable {
  private let client: ServerClient
  /// The first parts of all repositories' names; empty where there are none.
  private let base: String
  /// As messages call the base: `oci://host/base`.
  private let place: String
  /// Whether tokens are asked for that allow to write.
  private let mayWrite: Bool

  /// - Parameter place: `oci://host[:port][/base]`; over https, but to this machine.
  /// - Throws: a ``Failure`` for what is no such address.
  init(
    _ place: String, over transport: any HTTPTransport, login known: KnownLogin, mayWrite: Bool
  ) throws(Failure) {
    guard let address = Self.address(of: place) else { throw Failure(SourceProblem.noAddress(place)) }
    var shown = place
    while shown.last == "/" { shown.removeLast() }
    self.place = shown
    base = String(address.path.dropFirst())
    let origin = WebAddress(address.origin) ?? address
    client = ServerClient(
      origin, called: String(origin.plainOrigin.drop { $0 != "/" }.dropFirst(2)), over: transport, login: known)
    self.mayWrite = mayWrite
  }

  /// The address whose origin is the registry's, and whose path the base.
  static func address(of place: String) -> WebAddress? {
    guard place.hasPrefix("oci://"), let safe = WebAddress("https://" + place.dropFirst(6)), !safe.hasUser else {
      return nil
    }
    return safe.isLoopback ? WebAddress("http://" + place.dropFirst(6)) : safe
  }

  /// As messages call an image.
  func name(_ repository: String, _ tag: String) -> String { "\(place)/\(repository):\(tag)" }

  // MARK: Asking

  private func request(
    _ method: HTTPRequest.Method, _ repository: String, _ path: String, accept: String, most: Int
  ) -> HTTPRequest {
    let whole = base.isEmpty ? repository : "\(base)/\(repository)"
    var request = HTTPRequest(method, client.address.appending("/v2/\(whole)\(path)"), headers: [("Accept", accept)])
    request.limits.bytes = most
    return request
  }

  private func need(_ repository: String) -> ServerClient.Need {
    let whole = base.isEmpty ? repository : "\(base)/\(repository)"
    return ServerClient.Need(scope: "repository:\(whole):\(mayWrite ? "pull,push" : "pull")")
  }

  /// The image under a tag; nil where there is none.
  func image(_ repository: String, _ tag: String) throws(Failure) -> ImageManifest? {
    let name = name(repository, tag)
    let request = request(
      .get, repository, "/manifests/\(tag)", accept: ImageManifest.accepted, most: ImageManifest.mostBytes)
    let response = try client.send(request, for: need(repository), called: name)
    switch response.status {
    case 200: return try ImageManifest(response.body, type: response.header("Content-Type") ?? "", called: name)
    case 404: return nil
    default: throw Failure(client.problem(response, called: name))
    }
  }

  /// The file that an image's layer is, whichever way it is wrapped.
  /// - Throws: a ``Failure`` where the registry gives other bytes than the image names, or something packed them.
  func file(of image: ImageManifest, in repository: String, called name: String) throws(Failure) -> [UInt8] {
    let request = request(
      .get, repository, "/blobs/\(image.layer.digest)", accept: "application/octet-stream, */*", most: image.layer.size)
    let response = try client.send(request, for: need(repository), called: name)
    guard response.status == 200 else { throw Failure(client.problem(response, called: name)) }
    let body = response.body
    guard body.count == image.layer.size, "sha256:" + Pack.sha256(body) == image.layer.digest else {
      throw Failure(
        ServerProblem.answer(
          name,
          Phrase(
            en: "the bytes are not those that the image names: \(image.layer.digest)",
            fr: "les octets ne sont pas ceux que l'image nomme : \(image.layer.digest)"),
          advice: Phrase(
            en: "try again; if it stays so, ask who runs the registry",
            fr: "réessayez ; si cela persiste, demandez à qui tient le registre")))
    }
    guard StoredGzip.isGzip(body) else { return body }
    do throws(StoredGzip.Problem) { return try StoredGzip.unwrap(body) } catch {
      throw Failure(RegistryProblem.layer(error, name))
    }
  }

  /// All names of a repository's images, in the registry's order; none where there is no repository.
  func tags(_ repository: String) throws(Failure) -> [String] {
    let name = "\(place)/\(repository)"
    var tags: [String] = []
    var next = request(.get, repository, "/tags/list", accept: "application/json", most: 1 << 20)
    next.address = next.address.adding([("n", "1000")])
    for _ in 1...Self.mostPages {
      let response = try client.send(next, for: need(repository), called: name)
      if response.status == 404 { return tags }
      guard response.status == 200 else { throw Failure(client.problem(response, called: name)) }
      guard let page = RegistryJSON.tags(in: response.body) else {
        throw Failure(
          ServerProblem.answer(name, Phrase(en: "it is no list of tags", fr: "ce n'est pas une liste d'étiquettes")))
      }
      tags += page
      guard tags.count <= FolderSource.mostFiles else { throw Failure(RegistryProblem.tooManyTags(name)) }
      guard let link = response.header("Link").flatMap(Self.next) else { return tags }
      guard let target = next.address.target(of: link), target.plainOrigin == client.address.plainOrigin,
        !target.hasUser
      else { throw Failure(RegistryProblem.pageElsewhere(name, next.address.target(of: link)?.origin ?? "?")) }
      next.address = target
    }
    throw Failure(RegistryProblem.tooManyTags(name))
  }

  private static let mostPages = 50

  /// What stands in `<…>; rel="next"` (RFC 8288).
  private static func next(_ link: String) -> String? {
    guard let start = link.firstIndex(of: "<"), let end = link[start...].firstIndex(of: ">"),
      link[end...].contains("next")
    else { return nil }
    return String(link[link.index(after: start)..<end])
  }

  // MARK: Sending

  /// Puts an image under a tag: its parts, then its manifest, so that nothing is named that is not there.
  /// - Parameter unless: throws where the manifest must not be sent any more; asked directly before it is.
  func push(
    _ image: WrittenImage, to repository: String, _ tag: String, unless: () throws(Failure) -> Void = {}
  ) throws(Failure) {
    let name = name(repository, tag)
    for part in [image.layer, image.config] { try upload(part, to: repository, called: name) }
    var request = request(
      .put(body: image.manifest, type: ImageManifest.type), repository, "/manifests/\(tag)", accept: "*/*",
      most: 1 << 20)
    request.followsRedirects = false
    try unless()
    let response = try client.send(request, for: need(repository), called: name)
    guard (200...299).contains(response.status) else { throw Failure(client.problem(response, called: name)) }
  }

  private func upload(_ bytes: [UInt8], to repository: String, called name: String) throws(Failure) {
    let blob = ImageManifest.Blob(of: bytes)
    let question = request(.head, repository, "/blobs/\(blob.digest)", accept: "*/*", most: 1 << 20)
    if try client.send(question, for: need(repository), called: name).status == 200 { return }
    var request = request(
      .post(body: [], type: "application/octet-stream"), repository, "/blobs/uploads/", accept: "*/*", most: 1 << 20)
    request.followsRedirects = false
    let begun = try client.send(request, for: need(repository), called: name)
    guard begun.status == 202, let location = begun.header("Location") else {
      throw Failure(client.problem(begun, called: name))
    }
    guard let target = request.address.target(of: location), target.plainOrigin == client.address.plainOrigin,
      !target.hasUser
    else { throw Failure(RegistryProblem.elsewhere(name, location, from: request.address)) }
    request.method = .put(body: bytes, type: "application/octet-stream")
    request.address = target.adding([("digest", blob.digest)])
    let done = try client.send(request, for: need(repository), called: name)
    guard (200...299).contains(done.status) else { throw Failure(client.problem(done, called: name)) }
  }
}

/// What is wrong with a registry as such.
enum RegistryProblem {
  /// - Parameter location: as the registry writes it.
  static func elsewhere(_ name: String, _ location: String, from address: WebAddress) -> Diagnostic {
    let target = address.target(of: location)
    let place = Diagnostic.Place(file: name)
    if let target, !target.isSafe, address.isSafe, target.host == address.host {
      return Diagnostic(
        .error, .uploadElsewhere, at: place,
        Phrase(
          en: "the registry is asked over https and names its own address with http: nothing was sent there",
          fr: "le registre est interrogé en https et donne sa propre adresse en http : rien n'y a été envoyé"),
        advice: Phrase(
          en: "who runs it has to let the proxy before it send X-Forwarded-Proto: https",
          fr: "qui le tient doit faire envoyer X-Forwarded-Proto: https au proxy placé devant lui"))
    }
    let shown = target?.origin ?? "?"
    return Diagnostic(
      .error, .uploadElsewhere, at: place,
      Phrase(
        en: "the registry names an address of another server: \(shown); nothing was sent there",
        fr: "le registre donne une adresse d'un autre serveur : \(shown) ; rien n'y a été envoyé"),
      advice: Phrase(
        en: "ask who runs the registry; it must answer under the address by which it is asked",
        fr: "demandez à qui tient le registre ; il doit répondre sous l'adresse par laquelle on l'interroge"))
  }

  /// - Parameter origin: of the next page of tags.
  static func pageElsewhere(_ name: String, _ origin: String) -> Diagnostic {
    ServerProblem.answer(
      name,
      Phrase(
        en: "it sends to another server for the rest of its tags: \(origin), which was not asked",
        fr: "il renvoie à un autre serveur pour la suite de ses étiquettes : \(origin), qui n'a pas été interrogé"),
      advice: Phrase(
        en: "ask who runs the registry; it must answer under the address by which it is asked",
        fr: "demandez à qui tient le registre ; il doit répondre sous l'adresse par laquelle on l'interroge"))
  }

  static func tooManyTags(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, .sourceTooLarge, at: Diagnostic.Place(file: name),
      Phrase(
        en: "the registry gives more tags than the \(FolderSource.mostFiles) that are read, or does not end",
        fr: "le registre donne plus d'étiquettes que les \(FolderSource.mostFiles) qui sont lues, ou n'en finit pas"),
      advice: Phrase(
        en: "have its publisher push the packs: then a list names them",
        fr: "que l'éditeur y envoie ses paquets par pack push : une liste les nomme alors"))
  }

  static func unlisted(_ name: String, looked: Int, left: Int) -> Diagnostic {
    Diagnostic(
      .warning, .sourceUnread, at: Diagnostic.Place(file: name),
      Phrase(
        en: "no list says which versions there are: the newest \(looked) were looked at, \(left) older ones were not",
        fr:
          "aucune liste ne dit quelles versions il y a : les \(looked) plus récentes ont été regardées, \(left) plus anciennes non"
      ),
      advice: Phrase(
        en: "have its publisher push the packs: then a list names them",
        fr: "que l'éditeur y envoie ses paquets par pack push : une liste les nomme alors"))
  }

  static func layer(_ problem: StoredGzip.Problem, _ name: String) -> Diagnostic {
    switch problem {
    case .packed:
      Diagnostic(
        .error, .layerRepacked, at: Diagnostic.Place(file: name),
        Phrase(
          en: "the pack was re-packed on its way between registries",
          fr: "le paquet a été recompressé en passant d'un registre à l'autre"),
        advice: Phrase(
          en: "copy it with: skopeo copy --preserve-digests", fr: "copiez-le avec : skopeo copy --preserve-digests"))
    case .broken:
      ServerProblem.answer(
        name, Phrase(en: "the image's layer is no whole file", fr: "la couche de l'image n'est pas un fichier entier"),
        advice: Phrase(en: "ask who publishes the packs", fr: "demandez à qui publie les paquets"))
    }
  }
}
