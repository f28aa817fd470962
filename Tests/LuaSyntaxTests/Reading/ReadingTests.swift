import LuaSyntax
import Testing

/// Values, paths, calls, fields and definitions, as a checker of rule files asks for them.
@Suite struct ReadingTests {
  private func chunk(_ source: String) throws -> ParsedChunk { try ParsedChunk(file: "a.lua", source) }

  @Test(
    "The form of an expression tells what it gives",
    arguments: [
      ("nil", ValueKind.nil), ("true", .boolean), ("a == b", .boolean), ("not a", .boolean), ("1", .number),
      ("a + b", .number),
      ("-a", .number), ("#a", .number), ("a .. b", .string), ("'s'", .string), ("{}", .table),
      ("function() end", .function),
      ("f()", .call), ("a:m()", .call), ("a", .unknown), ("a.b", .unknown), ("...", .unknown), ("(1)", .number),
      ("a and b", .unknown), ("a == 1 and b == 2", .boolean), ("nil and a", .nil), ("false or 's'", .string),
      ("'s' and 1", .number), ("1 or a", .number), ("a or 's'", .unknown), ("a < b or c > d", .boolean),
    ])
  func kinds(_ source: String, _ kind: ValueKind) throws {
    let chunk = try chunk("return " + source)
    #expect(chunk.kind(of: try #require(chunk.returned)) == kind)
  }

  @Test(
    "Some values are never nil",
    arguments: [
      ("1", true), ("nil", false), ("a", false), ("f()", false), ("a or 'none'", true), ("a and 'one'", false),
      ("a == b", true), ("not a", true), ("a and b == c", false), ("false", true), ("(nil)", false),
    ])
  func neverNil(_ source: String, _ expected: Bool) throws {
    let chunk = try chunk("return " + source)
    #expect(chunk.isNeverNil(try #require(chunk.returned)) == expected)
  }

  @Test func variablesAssignedOnceAreFollowed() throws {
    let once = try chunk("local far = km > 100 return far")
    #expect(once.kind(of: once.returned!) == .boolean)
    let twice = try chunk("local far = km > 100 far = 1 return far")
    #expect(twice.kind(of: twice.returned!) == .unknown)
    let text = try chunk("local key = ('a') local other = key return other")
    #expect(text.string(text.returned!) == "a")
    let call = try chunk("local word = mentions(event) return word")
    #expect(call.call(from: call.returned!)?.name == "mentions")
  }

  @Test(
    "A path leads through other names",
    arguments: [
      ("return event.organizer.email", "event.organizer.email"), ("return event['summary']", "event.summary"),
      ("local o = event.organizer return o.email", "event.organizer.email"),
      ("local e = event local o = (e).organizer return o", "event.organizer"),
      ("return day.stops[#day.stops].finish", "day.stops[].finish"), ("return t[key]", "t[]"),
      ("local k = 'a' return t[k]", "t.a"), ("return event", "event"),
      ("local o = event.organizer o = nil return o.email", "email"), ("local o = f() return o.email", "email"),
      ("return f().email", nil), ("return 'x'", nil), ("local _ENV = {} return x.y", nil),
      ("local t = {} return t.x", "x"),
    ])
  func paths(_ source: String, _ expected: String?) throws {
    let chunk = try chunk(source)
    #expect(chunk.path(of: try #require(chunk.returned))?.description == expected)
  }

  @Test func fieldsOfAParameterAreFound() throws {
    let chunk = try chunk(
      """
      function rules.purpose(trip, other)
        local legs = trip.legs
        for _, stop in ipairs(trip.stops) do
          local event = stop.event
          if event.summary:lower() == other.title then return event["organizer"].email end
        end
        local later = function() return legs[1].metres, trip.km end
        trip.purpose = legs
        return trip
      end
      """)
    let body = chunk.functions[1]
    let reads = chunk.fieldReads(of: body.parameters[0])
    #expect(
      reads.map { "\(chunk.position(of: $0.span)) \($0.text) \($0.access)" } == [
        "2:21 legs read", "3:30 stops read", "4:24 stops[].event read", "5:14 stops[].event.summary read",
        "5:22 stops[].event.summary.lower method", "5:76 stops[].event.organizer.email read",
        "7:43 legs[].metres read", "7:56 km read", "8:8 purpose write",
      ])
    #expect(chunk.fieldReads(of: body.parameters[1]).map(\.text) == ["title"])
    #expect(chunk.fieldReads(ofGlobal: "rules").map { "\($0.text) \($0.access)" } == ["purpose write"])
  }

  @Test func fieldsReadByFunctionsThatAreCalledAreFound() throws {
    let chunk = try chunk(
      """
      local function owner(person, depth) return person.name or owner(person, depth) end
      local walk
      walk = function(e) return e.lost end
      function rules.place(event)
        return owner(event.organizer), walk(event), event.town, math.floor(event)
      end
      """)
    let body = try #require(chunk.functions.last)
    let event = body.parameters[0]
    #expect(chunk.fieldReads(of: event).map(\.text) == ["organizer", "town"])
    let reads = chunk.fieldReads(of: event, followingCalls: true)
    #expect(
      reads.map { "\(chunk.position(of: $0.span)) \($0.text)" } == [
        "1:51 organizer.name", "5:22 organizer", "5:53 town",
      ])
  }

  @Test func theExampleOfTheDocumentationHolds() throws {
    let chunk = try ParsedChunk(
      file: "rules.lua", "local rules = {} function rules.place(event) return event.town end return rules")
    let lines = chunk.definitions(of: chunk.returned!).compactMap { definition -> String? in
      guard let name = definition.name, let body = definition.value.flatMap({ chunk.function(of: $0) }) else {
        return nil
      }
      return "\(name) \(chunk.position(of: definition.span)) \(chunk.fieldReads(of: body.parameters[0]).map(\.text))"
    }
    #expect(lines == ["place 1:33 [\"town\"]"])
  }

  @Test func callsAreFoundByName() throws {
    let chunk = try chunk(
      """
      local words, p = parameter "keywords", parameter
      local rate = p("rate", trip.date)
      local function helper(x) return string.format("%d", x:floor()) end
      helper(1)
      do local parameter = helper parameter "hidden" end
      """)
    #expect(chunk.calls(to: "parameter").map { chunk.string($0.arguments[0]) } == ["keywords", "rate"])
    #expect(chunk.calls(to: "string.format").count == 1)
    #expect(
      chunk.calls(toMethod: "floor").map { chunk.path(of: $0.object!)?.root } == [
        .variable(chunk.functions[1].parameters[0])
      ])
    let helper = try #require(chunk.variables.first { $0.name.text == "helper" })
    #expect(chunk.calls(to: chunk[chunk.functions[1].id].parameters[0]).isEmpty)
    let id = try #require(chunk.names.first { $0.name.text == "helper" }?.binding.variable)
    #expect(helper.kind == .function && chunk.calls(to: id).map { chunk.position(of: $0.span).line } == [4, 5])
  }

  @Test func whatIsSetOnATableIsListed() throws {
    let chunk = try chunk(
      """
      local function place_of(event) return event.location end
      local rules = { api = 1, [2] = 3, "first", ["origin"] = place_of }
      function rules.professional(event) end
      rules.place = place_of
      rules["between"] = function(a, b) end
      rules.purpose = { rule("name", place_of), rule("other", place_of) }
      rules[key] = 1
      rules.a, rules.b = f()
      rules.nested.deep = 1
      if x then rules.vehicle = f() end
      function later() rules.settle = 1 end
      function rules:method() end
      local other = rules
      other.review = nil
      return other
      """)
    let definitions = chunk.definitions(of: try #require(chunk.returned))
    #expect(
      definitions.map { definition in
        let value = definition.value.map {
          "\(chunk.function(of: $0)?.parameters.count.description ?? "\(chunk.kind(of: $0))")"
        }
        return
          "\(chunk.position(of: definition.span)) \(definition.name ?? "-") \(value ?? "?")\(definition.isCertain ? "" : " maybe")"
      } == [
        "2:17 api number", "2:27 - number", "2:35 - string", "2:45 origin 1", "3:16 professional 1", "4:7 place 1",
        "5:7 between 2", "6:7 purpose table", "7:7 - number", "8:7 a call", "8:16 b ?", "10:17 vehicle call maybe",
        "11:24 settle number maybe", "12:16 method 1", "14:7 review nil",
      ])
    let purpose = try #require(definitions.first { $0.name == "purpose" }?.value)
    let rules = chunk.definitions(of: purpose).compactMap { $0.value.flatMap { chunk.call(from: $0) } }
    #expect(rules.map { chunk.string($0.arguments[0]) } == ["name", "other"])
    #expect(rules.map { chunk.function(of: $0.arguments[1])?.name } == ["place_of", "place_of"])
  }

  @Test func aReturnedConstructorIsATableToo() throws {
    let chunk = try chunk("return { place = function(event) end, t = { x = 1 } }")
    let definitions = chunk.definitions(of: try #require(chunk.returned))
    #expect(definitions.map(\.name) == ["place", "t"])
    #expect(chunk.definitions(of: definitions[1].value!).map(\.name) == ["x"])
    let nested = try self.chunk("local m = {} m.t = { x = 1 } m.t.y = 2 return m.t")
    #expect(nested.definitions(of: nested.returned!).map(\.name) == ["x", "y"])
    let later = try self.chunk("local r if a then r = { x = 1 } end r.y = 2 return r")
    #expect(later.definitions(of: later.returned!).map { "\($0.name ?? "") \($0.isCertain)" } == ["x false", "y true"])
    #expect(try self.chunk("return setmetatable({}, {})").definitions(of: self.chunk("return f()").returned!).isEmpty)
    #expect(try self.chunk("return").returned == nil && self.chunk("x = 1").returned == nil)
  }

  @Test func shippedRuleFilesReadAsTheyShould() throws {
    let file = try #require(LuaFiles.shipped.first { $0.name == "izika/base/rules.lua" })
    let chunk = try ParsedChunk(file: file.name, file.bytes)
    let definitions = chunk.definitions(of: try #require(chunk.returned))
    let functions = definitions.filter { $0.value.flatMap { chunk.function(of: $0) } != nil }
    #expect(functions.count > 10 && definitions.map(\.name).contains("professional"))
    #expect(chunk.globals.allSatisfy { $0.access == .read })
    #expect(chunk.calls(to: "parameter").allSatisfy { chunk.string($0.arguments[0]) != nil })
    let professional = try #require(
      definitions.first { $0.name == "professional" }?.value.flatMap { chunk.function(of: $0) })
    #expect(chunk.fieldReads(of: professional.parameters[0]).map(\.text).contains("busy_status"))
    #expect(chunk.alwaysAnswers(professional.id, isDefinite: { chunk.call(from: $0)?.name == "verdict" }))
    #expect(!chunk.alwaysAnswers(professional.id))
  }
}
