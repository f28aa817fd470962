import Fetching

/// How this program asks servers: politely, and by its name.
enum ProgramTransport {
  static func make(_ patience: Patience = Patience()) -> any HTTPTransport {
    PoliteTransport(
      over: CurlTransport(program: "izika-rules", version: ProgramVersion.text, page: ProgramVersion.page),
      patience: patience)
  }
}
