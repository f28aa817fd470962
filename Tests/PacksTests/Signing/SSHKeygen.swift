import Foundation
import TestSupport

/// The system's ssh-keygen: the peer whose signatures are read, and who is asked what it makes of ours.
struct SSHKeygen {
  let program: URL
  let folder: TemporaryFolder

  /// Where it is; nil, and said, where it is not.
  static let program: URL? = {
    let found = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { URL(filePath: String($0)).appending(path: "ssh-keygen") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    if found == nil {
      print("No ssh-keygen here: whether it agrees about signatures is left out. apt-get install openssh-client")
    }
    return found
  }()

  init() throws {
    guard let program = Self.program else { throw Child.Problem(description: "no ssh-keygen") }
    self.program = program
    folder = try TemporaryFolder()
  }

  /// - Parameter arguments: what kind of key: `-t ed25519`.
  func makeKey(_ name: String, _ arguments: [String] = ["-t", "ed25519"]) throws {
    let made = try run(["-q", "-N", "", "-C", name, "-f", folder.path(name)] + arguments)
    if made != 0 { throw Child.Problem(description: "ssh-keygen makes no key \(name)") }
  }

  func sign(_ message: [UInt8], by key: String, namespace: String = "izika-pack", hash: String = "sha512") throws
    -> [UInt8]
  {
    try folder.write("", to: "signature")
    let status = try run(
      ["-q", "-Y", "sign", "-n", namespace, "-O", "hashalg=\(hash)", "-f", folder.path(key)], input: message,
      output: "signature")
    if status != 0 { throw Child.Problem(description: "ssh-keygen signs nothing by \(key)") }
    return Array(try folder.read("signature").utf8)
  }

  /// Whether it finds that somebody signed this, whoever that is.
  func accepts(_ signature: [UInt8], of message: [UInt8], namespace: String = "izika-pack") throws -> Bool {
    try folder.write(Data(signature), to: "asked")
    return try run(
      ["-q", "-Y", "check-novalidate", "-n", namespace, "-s", folder.path("asked")], input: message) == 0
  }

  /// Whether it verifies by a file of allowed signers.
  func verifies(_ signature: [UInt8], of message: [UInt8], for identity: String, by allowed: String) throws -> Bool {
    try folder.write(Data(signature), to: "asked")
    try folder.write(allowed, to: "allowed")
    return try run(
      [
        "-q", "-Y", "verify", "-n", "izika-pack", "-I", identity, "-f", folder.path("allowed"), "-s",
        folder.path("asked"),
      ], input: message) == 0
  }

  /// `SHA256:…` of a file that holds a public key.
  func fingerprint(of name: String) throws -> String {
    try folder.write("", to: "told")
    _ = try run(["-l", "-f", folder.path(name)], output: "told")
    return try folder.read("told").split(separator: " ").dropFirst().first.map(String.init) ?? ""
  }

  private func run(_ arguments: [String], input: [UInt8] = [], output: String? = nil) throws -> Int32 {
    try folder.write(Data(input), to: "message")
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: folder.url.appending(path: "message"))
    process.standardOutput =
      try output.map { try FileHandle(forWritingTo: folder.url.appending(path: $0)) } ?? FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
