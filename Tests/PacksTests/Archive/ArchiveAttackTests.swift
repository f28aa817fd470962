import PackSupport
import TestSupport
import Testing

@testable import Packs

/// Archives that somebody made to deceive, or that were damaged: each is refused, by the code of its row.
@Suite struct ArchiveAttackTests {
  struct Attack: CustomTestStringConvertible, Sendable {
    /// Which threat it is: 1 names that lead out, 2 other kinds of entry, 3 other headers, 4 hidden bytes, 5 owners and dates,
    /// 6 order, 7 names that are one elsewhere, 8 names that are no ASCII, 9 sizes and numbers, 10 the list, 40 cut copies.
    let threat: Int
    let name: String
    let code: String
    let bytes: [UInt8]

    init(_ threat: Int, _ name: String, code: String = "pack-archive", _ bytes: [UInt8]) {
      (self.threat, self.name, self.code, self.bytes) = (threat, name, code, bytes)
    }

    var testDescription: String { "\(threat) \(name)" }
  }

  @Test(arguments: tars + sizes + names + orders + lists)
  func refused(_ attack: Attack) { #expect(ArchiveSample.code(of: attack.bytes) == attack.code) }

  @Test func soundOnesAreTaken() throws {
    let made = try PackArchive(of: ArchiveSample.files, name: "a.izika")
    #expect(ArchiveSample.code(of: made.bytes) == nil)
    #expect(ArchiveSample.code(of: good) == nil)
    #expect(made.bytes == good)
    let all = Set((Self.tars + Self.sizes + Self.names + Self.orders + Self.lists).map(\.testDescription))
    #expect(all.count >= 60)
  }

  private var good: [UInt8] { Self.good }

  // MARK: Tars

  private static let good = ArchiveSample.archive(list: ArchiveSample.list(), ArchiveSample.files)
  private static func tar(_ name: String, _ change: (inout TarBytes) -> Void = { _ in }) -> [UInt8] {
    TarBytes.archive(TarBytes(name, "x", change))
  }
  private static func changed(_ place: Int, _ text: String) -> [UInt8] {
    var bytes = good
    bytes.replaceSubrange(place..<place + text.utf8.count, with: text.utf8)
    return bytes
  }

  static let tars = [
    Attack(1, "leads out of the folder", tar("../../.bashrc")), Attack(1, "absolute", tar("/etc/cron.d/x")),
    Attack(1, "backslashes", tar("rules\\..\\x")), Attack(1, "a drive", tar("C:x")),
    Attack(1, "an empty part", tar("rules//a.lua")), Attack(1, "a point alone", tar("./rules.lua")),
    Attack(2, "symbolic link", tar("rules.lua") { ($0.type, $0.link, $0.content) = ("2", "/etc/passwd", []) }),
    Attack(
      2, "hard link",
      TarBytes.archive(
        TarBytes("pack.yaml"), TarBytes("rules.lua", "") { ($0.type, $0.link) = ("1", "pack.yaml") })),
    Attack(2, "device", tar("rules.lua") { ($0.type, $0.device, $0.content) = ("3", "0000001\0", []) }),
    Attack(2, "pipe", tar("rules.lua") { ($0.type, $0.content) = ("6", []) }),
    Attack(2, "folder", tar("rules") { ($0.type, $0.content) = ("5", []) }),
    Attack(2, "sparse", tar("rules.lua") { ($0.type, $0.magic) = ("S", "ustar  \u{0}") }),
    Attack(2, "contiguous", tar("rules.lua") { $0.type = "7" }),
    Attack(
      3, "pax header",
      TarBytes.archive(
        TarBytes("PaxHeaders/rules.lua", "13 size=2048\n") { $0.type = "x" }, TarBytes("rules.lua"))),
    Attack(
      3, "pax header for all",
      TarBytes.archive(TarBytes("pax_global_header", "13 comment=x\n") { $0.type = "g" }, TarBytes("pack.yaml"))),
    Attack(
      3, "long name of GNU",
      TarBytes.archive(
        TarBytes("././@LongLink", String(repeating: "r", count: 150)) { $0.type = "L" }, TarBytes("rules.lua"))),
    Attack(3, "prefix of ustar", tar("b.lua") { $0.prefix = "lib" }),
    Attack(3, "magic of GNU", tar("pack.yaml") { $0.magic = "ustar  \u{0}" }),
    Attack(3, "devices unset, as Python writes", tar("pack.yaml") { $0.device = "" }),
    Attack(
      3, "size in base-256", tar("pack.yaml") { $0.size = "\u{1}" + String(repeating: "\0", count: 10) + "\u{1}" }),
    Attack(3, "size below zero", changed(124, "-0000000001\0")), Attack(3, "checksum", changed(148, "000001\0 ")),
    Attack(3, "checksum with a space before", changed(148, " 12345\0 ")),
    Attack(3, "size with spaces", tar("pack.yaml") { $0.size = "          1\0" }),
    Attack(3, "size that ends with a space", tar("pack.yaml") { $0.size = "00000000001 " }),
    Attack(4, "bytes behind", good + Array("hidden".utf8)),
    Attack(4, "a zero block more", good + TarBytes.end.prefix(512)),
    Attack(4, "one end block", Array(good.dropLast(512))), Attack(4, "bytes in the padding", changed(1_000, "Z")),
    Attack(4, "a second archive", good + tar("rules.lua")),
    Attack(4, "bytes in the header's end", changed(505, "Z")),
    Attack(5, "date", tar("pack.yaml") { $0.date = "00000000005\0" }),
    Attack(5, "mode", tar("pack.yaml") { $0.mode = "0004755\0" }),
    Attack(5, "owner", tar("pack.yaml") { $0.ownerName = "root" }),
    Attack(5, "owner's number", tar("pack.yaml") { $0.owner = "0001750\0" }),
    Attack(40, "cut", Array(good.dropLast(1_500))), Attack(40, "nothing", []),
    Attack(40, "half a header", Array(good.prefix(300))),
    Attack(40, "zeros to come", good.prefix(1_024) + [UInt8](repeating: 0, count: good.count - 1_024)),
    Attack(40, "zeros", [UInt8](repeating: 0, count: 10_240)),
    Attack(40, "gzip", [0x1F, 0x8B, 8, 0] + good),
    Attack(40, "zip", [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 600)),
    Attack(40, "a web page", Array("<!DOCTYPE html><title>Connexion</title>".utf8)),
  ]

  // MARK: Sizes

  static let sizes = [
    Attack(9, "size without end", changed(124, "77777777777\0")),
    Attack(9, "9 MiB", tar("pack.yaml") { $0.content = [UInt8](repeating: 0, count: 9 << 20) }),
    Attack(
      9, "an entry of 1 MiB and a byte", tar("pack.yaml") { $0.content = [UInt8](repeating: 0, count: 1 << 20 | 1) }),
    Attack(9, "2,000 entries", (0..<2_000).flatMap { TarBytes("rules/f\($0).lua", "").entry } + TarBytes.end),
    Attack(9, "1,001 entries", (1_000...2_000).flatMap { TarBytes("rules/f\($0).lua", "").entry } + TarBytes.end),
    Attack(9, "nine signatures", signed((0...8).map { "000000000000000\($0)" })),
    Attack(
      9, "a signature of 5 KiB",
      ArchiveSample.archive(
        list: ArchiveSample.list(),
        [ArchiveSample.entry("signatures/0000000000000000.sig", String(repeating: "x", count: 5_120))]
          + ArchiveSample.files)),
  ]

  private static func signed(_ keys: [String]) -> [UInt8] {
    ArchiveSample.archive(
      list: ArchiveSample.list(), keys.map { ArchiveSample.entry("signatures/\($0).sig") } + ArchiveSample.files)
  }

  // MARK: Names

  /// With a list that is right, so that the names alone are wrong.
  private static func named(_ more: String...) -> [UInt8] {
    let files = (ArchiveSample.files + more.map { ArchiveSample.entry($0) }).sorted(by: ArchiveEntry.precedes)
    return ArchiveSample.archive(list: ArchiveSample.list(of: files), files)
  }

  static let names = [
    Attack(7, "small and capital letters", named("rules/a.lua", "rules/A.lua")),
    Attack(7, "capital letters", named("Rules.lua")),
    Attack(7, "a folder's letters", named("tests/a/x.yaml", "tests/A/y.yaml")),
    Attack(7, "a file where there is a folder", named("tests/a.yaml", "tests/a.yaml/b.yaml")),
    Attack(7, "aux.lua", named("rules/aux.lua")), Attack(7, "COM1", named("tests/COM1.yaml")),
    Attack(7, "a folder called nul", named("tests/nul/a.yaml")), Attack(7, "a point at the end", named("NOTICE.")),
    Attack(7, "a folder that ends with a point", named("tests/a./b.yaml")),
    Attack(8, "no UTF-8", tar("") { $0.name = Array("rules/".utf8) + [0xFF] + Array(".lua".utf8) }),
    Attack(8, "é in one", tar("rules/\u{E9}.lua")), Attack(8, "é in two", tar("rules/e\u{301}.lua")),
    Attack(8, "line feed", tar("rules/a\nb.lua")), Attack(8, "space", tar("rules/a b.lua")),
    Attack(8, "NUL", tar("") { $0.name = Array("rules.lua\0evil".utf8) }),
    Attack(8, "direction of writing", tar("rules/\u{202E}aul.lua")),
    Attack(8, "an option", tar("rules/-rf.lua")), Attack(8, "a hidden file", tar("rules/.a.lua")),
    Attack(9, "five folders deep", named("tests/a/b/c/d.yaml")),
    Attack(9, "101 bytes", named("rules/" + String(repeating: "a", count: 91) + ".lua")),
    Attack(38, "a profile", named("profile.yaml")), Attack(38, "a calendar beside the tests", named("calendar.ics")),
    Attack(38, "a file of no pack", named("rules/notes.docx")), Attack(38, "a folder of no pack", named("src/a.lua")),
  ]

  // MARK: Order

  static let orders = [
    Attack(6, "files twice", twice("rules.lua")), Attack(6, "files out of order", swapped(0, 1)),
    Attack(6, "signatures out of order", signed(["00000000000000bb", "00000000000000aa"])),
    Attack(6, "a signature twice", signed(["00000000000000aa", "00000000000000aa"])),
    Attack(6, "capital digits in a signature's name", signed(["00000000000000AA"])),
    Attack(6, "15 digits in a signature's name", signed(["0000000000000aa"])),
    Attack(6, "no digits in a signature's name", signed(["claire-durand-01"])),
    Attack(
      6, "a signature behind the files",
      ArchiveSample.archive(
        list: ArchiveSample.list(), ArchiveSample.files + [ArchiveSample.entry("signatures/0000000000000000.sig")])),
    Attack(
      6, "a second list",
      ArchiveSample.archive(
        list: ArchiveSample.list(), [ArchiveSample.entry("izika.sums", ArchiveSample.list())] + ArchiveSample.files)),
    Attack(6, "no pack.yaml", ArchiveSample.archive(list: ArchiveSample.list(of: rest), rest)),
  ]

  private static let rest = Array(ArchiveSample.files.dropFirst())
  private static func twice(_ name: String) -> [UInt8] {
    let files = ArchiveSample.files.flatMap { $0.name == name ? [$0, $0] : [$0] }
    return ArchiveSample.archive(list: ArchiveSample.list(), files)
  }
  private static func swapped(_ one: Int, _ other: Int) -> [UInt8] {
    var files = ArchiveSample.files
    files.swapAt(one, other)
    return ArchiveSample.archive(list: ArchiveSample.list(), files)
  }

  // MARK: The list

  static let lists = [
    listed("none", nil), listed("empty", ""), listed("CRLF", lines.map { $0 + "\r\n" }.joined()),
    listed("capital digits", lines.map { $0.prefix(64).uppercased() + $0.dropFirst(64) + "\n" }.joined()),
    listed("unsorted", lines.reversed().map { $0 + "\n" }.joined()),
    listed("itself", String(repeating: "0", count: 64) + "  izika.sums\n" + text),
    listed("a line twice", lines[0] + "\n" + text), listed("a file less", lines.dropLast().map { $0 + "\n" }.joined()),
    listed("a file more", text + String(repeating: "0", count: 64) + "  tests/more.yaml\n"),
    listed("a wrong sum", String(repeating: "0", count: 64) + lines[0].dropFirst(64) + "\n" + text),
    listed("one space", text.replacing("  ", with: " ")), listed("binary marks", text.replacing("  ", with: " *")),
    listed("no line feed at the end", String(text.dropLast())), listed("an empty line", text + "\n"),
    listed("a comment", "# sums\n" + text), listed("a mark of the byte order", "\u{FEFF}" + text),
    Attack(
      10, "list behind the files", code: "pack-list", ArchiveSample.archive(list: nil, ArchiveSample.files + [list])),
  ]

  private static let text = ArchiveSample.list()
  private static let lines = text.split(separator: "\n").map(String.init)
  private static let list = ArchiveSample.entry("izika.sums", text)
  private static func listed(_ name: String, _ list: String?) -> Attack {
    Attack(10, "list: \(name)", code: "pack-list", ArchiveSample.archive(list: list, ArchiveSample.files))
  }
}
