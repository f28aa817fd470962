import Fetching

/// The version that `--version` prints and that statements name as their engine.
public enum ProgramVersion {
  /// Major, minor and patch: `1.2.3`.
  public static let text = "0.1.0"
  /// Where the owners of a server that it asks can read what it is.
  public static let page = "https://github.com/izika/izika-rules"
}

/// How this program asks servers: politely, and by its name.
enum ProgramTransport {
  static func make(_ patience: Patience = Patience()) -> any HTTPTransport {
    PoliteTransport(
      over: CurlTransport(program: "izika-rules", version: ProgramVersion.text, page: ProgramVersion.page),
      patience: patience)
  }
}
