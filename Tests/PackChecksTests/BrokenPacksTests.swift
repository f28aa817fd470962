import Mileage
import PackChecks
import PackSupport
import Packs
import Rules
import System
import TestSupport
import Testing
import Values

/// Laws that hold whatever people and accidents make of a pack.
@Suite struct BrokenPacksTests {
  @Test("A pack in which no error is found loads", arguments: ShippedPacks.names, 1...4)
  func noErrorMeansThatItLoads(_ name: String, _ seed: Int) throws {
    var slips = Slips(seed: UInt64(seed))
    for _ in 0..<12 {
      let files = try slips.files(of: name)
      let library = PackLibrary(
        shipped: SourceTree.root.appending(path: "rules").path, files: files, engine: .lendingFunctions())
      let report = try PackCheck(library).run(name)
      guard report.count(.error) == 0 else { continue }
      let packs = try library.layers([name], relativeTo: "")
      let parameters = ParameterLayers(profile: [], packs: packs, asOf: nil)
      #expect(throws: Never.self, "seed \(seed): \(files.changes.keys.sorted())") {
        _ = try LuaDecisions(packs: packs, parameters: parameters, person: Sample.person, profile: [])
      }
    }
  }

  @Test func theSamePackGivesTheSameReport() throws {
    for seeded in Seeded.all { #expect(try seeded.report().diagnostics == seeded.report().diagnostics) }
  }

  @Test func deepAndWideRulesAreChecked() throws {
    let sum = Array(repeating: "trip.metres", count: 5_000).joined(separator: " + ")
    #expect(try Seeded("", Seeded.rule("payable(trip)", "return \(sum)"), []).report().diagnostics == [])
    let unknown = (0..<2_000).map { "x\($0)()" }.joined(separator: "\n")
    #expect(try Seeded("", Seeded.rule("payable(trip)", unknown), []).report().count(.error) == 200)
    let calls = (1..<190).map { "local function f\($0)(x) return f\($0 - 1)(x) end" }.joined(separator: "\n")
    let chain =
      "local function f0(x) return x.metres end\n\(calls)\n" + Seeded.rule("payable(trip)", "return f189(trip)")
    #expect(try Seeded("", chain, []).report().diagnostics == [])
  }
}

/// Breaks the files of shipped packs in the ways that people do: words changed, left out, doubled, signs lost.
struct Slips {
  private var numbers: SplitMix64

  init(seed: UInt64) { numbers = SplitMix64(seed: seed) }

  /// The files of the packs, those of one of them broken in one to three places.
  mutating func files(of pack: String) throws -> ChangedFiles {
    let disk = LocalFiles()
    let folder = SourceTree.root.appending(path: "rules/\(pack)").path
    var changed = ChangedFiles(changes: [:])
    // A pack of values alone has no rule files.
    var paths = try disk.list(folder, ending: ".lua").map { folder + "/" + $0 } + [folder + "/pack.yaml"]
    paths += try disk.list(folder + "/parameters", ending: ".yaml").map { folder + "/parameters/" + $0 }
    for _ in 0...numbers.below(3) {
      // Rule files matter most.
      let path = numbers.below(2) == 0 ? paths[0] : numbers.pick(paths)
      changed.changes[path] = change(try changed.read(path))
    }
    return changed
  }

  private static let pieces = [
    "nil", "true", "0", "\"a\"", "event", "trip", "parameter", "rules", "end", "return", "local", "(", ")", ".", ",",
    "=", "..", "{}", ":", "- ", "2026-01-01", "keep",
  ]

  private mutating func change(_ bytes: [UInt8]) -> [UInt8] {
    var words: [[UInt8]] = []
    for byte in bytes {
      let isWord = byte == 95 || (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      if isWord, let last = words.last?.last, last == 95 || (48...57).contains(last) || (65...122).contains(last) {
        words[words.count - 1].append(byte)
      } else {
        words.append([byte])
      }
    }
    guard !words.isEmpty else { return bytes }
    let at = numbers.below(words.count)
    switch numbers.below(5) {
    case 0: words.remove(at: at)
    case 1: words[at] = Array(numbers.pick(Self.pieces).utf8)
    case 2: words.swapAt(at, numbers.below(words.count))
    case 3: words.insert(words[at], at: at)
    // A letter goes missing.
    default: if words[at].count > 1 { words[at].remove(at: numbers.below(words[at].count)) }
    }
    return Array(words.joined())
  }
}

/// Files of this machine, some with other contents.
struct ChangedFiles: FileReading {
  var changes: [String: [UInt8]]

  func exists(_ path: String) -> Bool { LocalFiles().exists(path) }
  func read(_ path: String) throws(Failure) -> [UInt8] {
    if let bytes = changes[path] { return bytes }
    return try LocalFiles().read(path)
  }
  func list(_ folder: String, ending suffix: String) throws(Failure) -> [String] {
    try LocalFiles().list(folder, ending: suffix)
  }
}
