import LuaSandbox
import Testing

@Suite struct HostFunctionTests {
  @Test func argumentsComeAsTheyAre() throws {
    let sandbox = try Sandbox.forTests()
    var seen: [Value] = []
    sandbox.define("look") { call in
      seen = call.arguments
      return .nothing
    }
    let event = Event()
    _ = try sandbox.run("look(nil, true, 1, 1.5, 'é', ev, {1, 2, lat = 45.5, names = {'x'}})", [.object(event)])
    #expect(seen.map(\.brief) == ["nil", "true", "1", "1.5", "é", "event", "{1, 2, lat=45.5, names={x}}"])
    guard seen.count == 7, case .object(let object) = seen[5] else {
      Issue.record("no object")
      return
    }
    #expect(object === event)
  }

  @Test func answersComeAsTheyAre() throws {
    let sandbox = try Sandbox.forTests()
    var answer = Value.nothing
    sandbox.define("ask") { _ in answer }
    let event = Event()
    for (value, expected) in [
      (Value.nothing, "nil"), (.boolean(false), "boolean"), (.integer(.max), "number"), (.text("é"), "string"),
      (.object(event), "event"), (Cents.of(1), "cents"),
    ] {
      answer = value
      #expect(try sandbox.run("return type(ask())").brief == "ok:\(expected)")
    }
    answer = .table(Value.Table(list: [.integer(1)]))
    #expect(try sandbox.run("return ask()").brief == "error:a table cannot be handed to a rule")
    answer = .text(String(repeating: "x", count: 3 << 20))
    #expect(try sandbox.run("return ask()").brief == "error:the text is longer than a rule may hold")
    answer = .integer(1)
    #expect(try sandbox.run("return ask()").brief == "ok:1")
  }

  @Test func errorsHaveALineAndCanBeCaught() throws {
    let sandbox = try Sandbox.forTests()
    let error = try #require(try sandbox.run("\n\nlocal x = distance(12)").error)
    #expect(error == SandboxError(.runtime, "distance: a place expected", file: "rules.lua", line: 3))
    #expect(try sandbox.run("return (pcall(function() return distance(12) end))").brief == "ok:false")
    #expect(
      try sandbox.run("local ok, e = pcall(function() return distance(12) end) return e").brief
        == "ok:rules.lua:1: distance: a place expected")
  }

  @Test func whatCannotCrossIsRefused() throws {
    let sandbox = try Sandbox.forTests()
    #expect(try sandbox.run("distance(print)").brief == "error:distance: called with a function")
    #expect(try sandbox.run("distance(0/0)").brief == "error:distance: called with a number that is not finite")
    #expect(
      try sandbox.run("distance(table.unpack({1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17}))").brief
        == "error:distance: more than 16 arguments")
  }

  @Test func theChunkIsTold() throws {
    let sandbox = try Sandbox.forTests()
    var ids: [Int] = []
    sandbox.define("who") { call in
      ids.append(call.chunk)
      return .nothing
    }
    _ = try sandbox.load("a.lua", "who() return {}", id: 42)
    let last = try sandbox.load("b.lua", "return { run = function() who() end }", id: 7)
    _ = try sandbox.call("run", of: last)
    #expect(ids == [42, 7])
  }

  @Test func aChunkSeesWhatItIsHosted() throws {
    let sandbox = try Sandbox.forTests()
    sandbox.define("secret") { _ in .integer(1) }
    let error = #expect(throws: SandboxError.self) {
      try sandbox.load("a.lua", "return { x = secret() }", hosting: ["distance"])
    }
    #expect(error?.description == "a.lua:1: undefined name 'secret'")
    _ = try sandbox.load("a.lua", "return { x = secret() }", hosting: ["secret"])
  }

  @Test func aChunkSeesWhatIsSharedWithIt() throws {
    let sandbox = try Sandbox.forTests()
    let chunk = try sandbox.load(
      "a.lua", "local first = words[1] return { run = function() return first .. words[2] .. name .. n.x end }",
      sharing: ["words": .object(Words(["a", "b"])), "name": .text("é"), "n.x": .integer(1)])
    #expect(try sandbox.call("run", of: chunk).brief == "ok:abé1")
    #expect(try sandbox.run("return words").brief == "error:undefined name 'words'")
    #expect(throws: SandboxError(.runtime, "'words' is read-only", file: "b.lua", line: 1)) {
      let chunk = try sandbox.load(
        "b.lua", "return { run = function() words[1] = 'x' end }", sharing: ["words": .object(Words([]))])
      if let error = try sandbox.call("run", of: chunk).error { throw error }
    }
  }

  @Test func functionsCanLiveInALibrary() throws {
    let sandbox = try Sandbox.forTests()
    sandbox.define("string.shout") { call in .text(call[0].brief.uppercased()) }
    sandbox.define("places.home") { _ in .text("Lyon") }
    #expect(try sandbox.run("return string.shout(places.home())").brief == "ok:LYON")
  }

  @Test func rulesCannotBeEnteredFromAHostFunction() throws {
    let sandbox = try Sandbox.forTests()
    let inner = try #require(try sandbox.load("a.lua", "return { f = function() return 1 end }").function("f"))
    sandbox.define("again") { _ in .text(sandbox.call(inner).brief) }
    #expect(
      try sandbox.run("return again()").brief
        == "ok:error:the sandbox is busy: a host function must not call rules")
    #expect(sandbox.call(inner).brief == "ok:1")
  }
}
