import LuaSandbox
import Testing

@Suite struct ObjectTests {
  @Test(
    "Fields, lists and maps are read",
    arguments: [
      ("return ev.summary", "ok:Visite Dupont"),
      ("return ev.km + 1", "ok:13"),
      ("return ev.next", "ok:nil"),
      ("return ev.tags[1] .. ev.tags[3]", "ok:ac"),
      ("return ev.tags[0] == nil and ev.tags[4] == nil and ev.tags[1.5] == nil", "ok:true"),
      ("return #ev.tags", "ok:3"),
      ("local r = '' for i, w in ipairs(ev.tags) do r = r .. i .. w end return r", "ok:1a2b3c"),
      ("local r = '' for i, w in pairs(ev.tags) do r = r .. i .. w end return r", "ok:1a2b3c"),
      ("return table.concat(ev.tags, '+')", "ok:a+b+c"),
      ("return select('#', table.unpack(ev.tags))", "ok:3"),
      ("return type(ev) .. ' ' .. type(ev.tags) .. ' ' .. tostring(ev)", "ok:event words event"),
      ("return ev.tags == ev.tags", "ok:true"),
      ("return ev == ev.tags", "ok:false"),
      ("local r = '' for k in pairs(ev) do if k == 'km' then r = k end end return r", "ok:km"),
    ])
  func read(_ rule: String, _ expected: String) throws {
    let sandbox = try Sandbox.forTests()
    let event = Event()
    // `pairs` reads every field, and one of them always fails.
    event.fails = false
    #expect(try sandbox.run(rule, [.object(event)]).brief == expected)
  }

  @Test(
    "What is wrong with a field is said with its line",
    arguments: [
      ("return ev.sumary", "event has no field 'sumary' (did you mean 'summary'?)"),
      ("return ev.loctaion", "event has no field 'loctaion' (did you mean 'location'?)"),
      ("return ev.xyzzy", "event has no field 'xyzzy'"),
      ("return ev[1]", "event has no field '1'"),
      ("return ev[ev]", "event has no field 'userdata'"),
      ("return ev[('x'):rep(1000)]", "event has no field '\(String(repeating: "x", count: 40))'"),
      ("ev.km = 1", "'km' is read-only"),
      ("ev.tags[1] = 'z'", "'words' is read-only"),
      ("return ev.tags.first", "words is a list: read it by number, with # or with ipairs"),
      ("return ev.broken", "this field cannot be read"),
      ("return #ev", "attempt to get length of a event value (local 'ev')"),
      ("return ev .. ''", "attempt to concatenate a event value (local 'ev')"),
      ("return table.concat(ev)", "table library: 'event' is not a list"),
      ("table.sort(ev.tags)", "table library: 'words' is read-only"),
      ("return setmetatable(ev, {})", "bad argument #1 to 'setmetatable' (table expected, got event)"),
    ])
  func wrong(_ rule: String, _ message: String) throws {
    let sandbox = try Sandbox.forTests()
    let error = try #require(try sandbox.run("\n\(rule)", [.object(Event())]).error)
    #expect(error == SandboxError(.runtime, message, file: "rules.lua", line: 2))
  }

  @Test func mapsAreWalkedInTheOrderOfTheirBytes() throws {
    let sandbox = try Sandbox.forTests()
    let rates = Rates(["é": 3, "b": 2, "a": 1, "B": 0.5])
    let rule = "local r = '' for k, v in pairs(ev) do r = r .. k .. v .. ' ' end return r"
    #expect(try sandbox.run(rule, [.object(rates)]).brief == "ok:B0.5 a1.0 b2.0 é3.0 ")
    #expect(try sandbox.run("return ev.absent == nil and ev[1] == nil", [.object(rates)]).brief == "ok:true")
  }

  @Test func objectsAreOnlyReadableInsideTheirCall() throws {
    let sandbox = try Sandbox.forTests()
    sandbox.define("given") { _ in .object(Event()) }
    let chunk = try sandbox.load(
      "rules.lua",
      """
      local kept, word = given(), given().tags
      return {
        late = function() return kept.summary end,
        lateEqual = function(ev) return kept == ev end,
        lateAnswer = function() return kept end,
        lateArgument = function() return distance(kept) end,
        lateWords = function() return word[2] end,
      }
      """)
    func call(_ name: String) throws -> String {
      try sandbox.call(name, of: chunk, [.object(Event())]).brief
    }
    for name in ["late", "lateEqual", "lateAnswer", "lateArgument"] {
      #expect(try call(name) == "error:event: only readable inside the call that received it")
    }
    // What lasts may be kept.
    #expect(try call("lateWords") == "ok:b")
  }

  @Test func objectsComeBackAsThemselves() throws {
    let sandbox = try Sandbox.forTests()
    let event = Event()
    event.next = Event()
    let answer = try #require(try sandbox.run("return ev.next", [.object(event)]).answer)
    guard case .object(let object) = answer.value else {
      Issue.record("not an object: \(answer.value)")
      return
    }
    #expect(object === event.next)
  }

  @Test func theCallLetsGoOfItsObjects() throws {
    let sandbox = try Sandbox.forTests()
    weak var gone: Event?
    do {
      let event = Event()
      gone = event
      _ = try sandbox.run("return ev.summary", [.object(event)])
    }
    #expect(gone == nil)
  }

  @Test func readsAreTold() throws {
    let sandbox = try Sandbox.forTests()
    let event = Event()
    event.next = Event()
    _ = try sandbox.run("return ev.summary .. ev.next.location", [.object(event)])
    #expect(sandbox.reads.names == ["event.location", "event.next", "event.summary"])
    #expect(sandbox.reads.fields(of: Event.type) == ["summary", "location", "next"])
    var both = sandbox.reads
    _ = try sandbox.run("return ev.km", [.object(event)])
    #expect(sandbox.reads.names == ["event.km"])
    both.formUnion(sandbox.reads)
    #expect(both.names == ["event.km", "event.location", "event.next", "event.summary"])
    _ = try sandbox.run("return 1")
    #expect(sandbox.reads.isEmpty)
  }

  @Test func readsAreRecognised() throws {
    let sandbox = try Sandbox.forTests()
    let event = Event()
    _ = try sandbox.run("return ev.summary", [.object(event)])
    let one = sandbox.reads
    #expect(sandbox.hasRead(one))
    #expect(!sandbox.hasRead(FieldReads()))
    _ = try sandbox.run("return ev.summary .. ev.km", [.object(event)])
    #expect(!sandbox.hasRead(one))
    _ = try sandbox.run("return ev.km .. ev.summary", [.object(event)])
    #expect(sandbox.hasRead(sandbox.reads))
    _ = try sandbox.run("return 1")
    #expect(!sandbox.hasRead(one))
    #expect(sandbox.hasRead(FieldReads()))
  }
}
