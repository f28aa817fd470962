import ArgumentParser
import Values

/// `izika-rules pack`: rule packs that travel.
struct PackCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "pack",
      Phrase(
        en: "Rule packs that travel: who signs them, and whom you trust.",
        fr: "Les paquets de règles qui voyagent : qui les signe, et à qui vous vous fiez."),
      subcommands: [PackKeyCommand.self, PackSignCommand.self, PackVerifyCommand.self, PackTrustCommand.self])
  }
}
