import Packs
import Values

/// The manifest of an image with one layer, which is the form of a pack in a registry: one that every registry takes, and that what
/// copies images leaves as it is (OCI Image Format Specification 1.0).
struct ImageManifest: Sendable, Hashable {
  /// What a registry keeps under a digest.
  struct Blob: Sendable, Hashable {
    /// `sha256:` and 64 hexadecimal digits.
    let digest: String
    let size: Int

    init(digest: String, size: Int) {
      self.digest = digest
      self.size = size
    }

    init(of bytes: [UInt8]) { self.init(digest: "sha256:" + Pack.sha256(bytes), size: bytes.count) }
  }

  let layer: Blob

  static let type = "application/vnd.oci.image.manifest.v1+json"
  /// What a copy between registries may make of it; the layer stays.
  private static let dockerType = "application/vnd.docker.distribution.manifest.v2+json"
  /// What is asked for. Without it some registries say that there is nothing.
  static let accepted = "\(type), \(dockerType)"
  static let mostBytes = 1 << 16
}

// MARK: - Reading

extension ImageManifest {
  private struct Shape: Decodable {
    struct Descriptor: Decodable {
      var digest: String
      var size: Int
    }
    struct Anything: Decodable {}
    var schemaVersion: Int
    var mediaType: String?
    var config: Descriptor?
    var layers: [Descriptor]?
    var manifests: [Anything]?
  }

  /// - Parameter type: what the server's `Content-Type` says.
  /// - Throws: a ``Failure`` for anything but an image's manifest, by what the server and it itself say, with one layer.
  init(_ body: [UInt8], type: String, called name: String) throws(Failure) {
    func problem(_ english: String, _ french: String) -> Failure {
      Failure(ServerProblem.answer(name, Phrase(en: english, fr: french), advice: Self.advice))
    }
    let plain = type.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
    guard [Self.type, Self.dockerType].contains(plain) else {
      throw problem(
        "it is no image's manifest, but \(Self.shown(type))",
        "ce n'est pas le manifeste d'une image, mais \(Self.shown(type))")
    }
    guard let shape = RegistryJSON.read(Shape.self, from: body), shape.schemaVersion == 2 else {
      throw problem("it is no manifest", "ce n'est pas un manifeste")
    }
    // One text that two readers take for different things is none.
    guard shape.mediaType.map({ $0 == plain }) ?? (plain == Self.type), shape.manifests == nil else {
      throw problem(
        "it says that it is something else than the server says", "il se dit autre chose que ce que dit le serveur")
    }
    guard shape.config != nil else {
      throw problem("the image has no configuration", "l'image n'a pas de configuration")
    }
    guard let layers = shape.layers, layers.count == 1 else {
      throw problem(
        "the image has not one layer, but \(shape.layers?.count ?? 0)",
        "l'image n'a pas une couche, mais \(shape.layers?.count ?? 0)")
    }
    let blob = Blob(digest: layers[0].digest, size: layers[0].size)
    guard Self.isDigest(blob.digest), (1...Self.mostOfLayer).contains(blob.size) else {
      throw problem(
        "its layer is larger than a pack can be, or has no SHA-256",
        "sa couche est plus grande qu'un paquet ne peut l'être, ou n'a pas de SHA-256")
    }
    layer = blob
  }

  private static let advice = Phrase(
    en: "something else lies under this name: ask who publishes the packs",
    fr: "autre chose se trouve sous ce nom : demandez à qui publie les paquets")

  private static let mostOfLayer = StoredGzip.size(of: max(PackArchive.mostBytes, ReleasesArchive.mostBytes))

  static func isDigest(_ text: String) -> Bool {
    text.hasPrefix("sha256:") && text.utf8.count == 71
      && text.utf8.dropFirst(7).allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }

  private static func shown(_ type: String) -> String {
    type.isEmpty ? "?" : Phrase.shortened(TerminalText.neutral(type), to: 100)
  }
}

// MARK: - Writing

/// An image that holds one file.
struct WrittenImage {
  let layer: [UInt8]
  let config: [UInt8]
  let manifest: [UInt8]

  /// - Parameters:
  ///   - file: a tar.
  ///   - title: the file's name, and `version` what it is a version of: so that each version has a manifest of its own, for a
  ///     registry deletes all names of a manifest together.
  init(of file: [UInt8], title: String, version: String) {
    layer = StoredGzip.wrap(file)
    var json = JSONWriter()
    json.object { json in
      json.field("architecture", "unknown")
      json.key("config")
      json.object { _ in }
      json.field("created", "1970-01-01T00:00:00Z")
      json.field("os", "unknown")
      json.key("rootfs")
      json.object { json in
        json.key("diff_ids")
        json.array { json in json.string("sha256:" + Pack.sha256(file)) }
        json.field("type", "layers")
      }
    }
    config = json.bytes
    manifest = Self.manifest(config: config, layer: layer, title, version)
  }

  private static func manifest(config: [UInt8], layer: [UInt8], _ title: String, _ version: String) -> [UInt8] {
    func descriptor(_ bytes: [UInt8], _ type: String, _ json: inout JSONWriter) {
      let blob = ImageManifest.Blob(of: bytes)
      json.object { json in
        json.field("mediaType", type)
        json.field("digest", blob.digest)
        json.field("size", blob.size)
      }
    }
    var json = JSONWriter()
    json.object { json in
      json.field("schemaVersion", 2)
      json.field("mediaType", ImageManifest.type)
      json.key("config")
      descriptor(config, "application/vnd.oci.image.config.v1+json", &json)
      json.key("layers")
      json.array { json in descriptor(layer, "application/vnd.oci.image.layer.v1.tar+gzip", &json) }
      json.key("annotations")
      json.object { json in
        json.field("org.opencontainers.image.title", title)
        json.field("org.opencontainers.image.version", version)
      }
    }
    return json.bytes
  }
}
