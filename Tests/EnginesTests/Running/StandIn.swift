import Foundation
import TestSupport

/// Stands for OSRM's programs where the script's own doing is looked at: they are where the script keeps what it
/// downloaded, so that it downloads nothing.
enum StandIn {
  /// - Parameters:
  ///   - extract: the shell text of `osrm-extract`, with `$base`, where its files shall be.
  ///   - routed: that of `osrm-routed`, with `$port`, and `$serve`, which can stand for it.
  static func osrm(
    in place: Place, extract: String = "touch \"$base\"", routed: String = #"exec "$serve" --osrm "$port""#,
    dir: String = "roads"
  ) throws {
    let program = SourceTree.root.appending(path: "Tests/EnginesTests/Serving/stand-in")
    let programs = ["osrm-extract": extract, "osrm-partition": "", "osrm-customize": "", "osrm-routed": routed]
    for (name, text) in programs {
      let file = "\(dir)/programs/osrm-bindings-26.10.0/osrm/bin/\(name)"
      // A program that was just written cannot be run while a child of another test still holds it open for writing.
      try place.write(text + "\n", to: "\(file).text")
      try? FileManager.default.createSymbolicLink(at: place.folder.appending(path: file), withDestinationURL: program)
    }
  }
}
