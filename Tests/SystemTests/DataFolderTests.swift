import System
import Testing

@Suite struct DataFolderTests {
  @Test func dataIsLookedForInOrder() {
    let folder = DataFolder("places", room: "Places", source: "/nowhere/Resources")
    #expect(folder.folders.last == "/nowhere/Resources")
    #expect(folder.folders.contains { $0.hasSuffix("/izika-rules_Places.resources") })
    #expect(folder.find("no-such-file") == nil)
    #expect(DataFolder.folder(of: "/a/b/c.swift") == "/a/b")
    #expect(DataFolder("x", source: "/").find("proc") == "//proc")
  }
}
