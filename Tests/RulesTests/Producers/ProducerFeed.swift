import ICalendar
import Mileage
import PackSupport
import Packs
import Rules
import System
import TestSupport
import Testing
import Values

/// A calendar as one program writes it, and what rules see of it.
struct ProducerFeed {
  let feed: Feed
  let events: [Event]

  /// How a program cuts long lines.
  enum Fold {
    /// After so many octets, between characters.
    case octets(Int)
    /// After so many characters, whatever their octets.
    case characters(Int)
    case none
  }

  /// - Parameters:
  ///   - text: the calendar's lines, uncut, a line feed after each.
  ///   - fold: what stands before the rest of a line that is cut.
  init(
    _ text: String, kind: String, fold: Fold, lineEnd: String = "\r\n", foldEnd: String = "\r\n ", finalEnd: Bool = true
  ) throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      Self.folded(String($0), fold, foldEnd)
    }
    try self.init(bytes: Array((lines.joined(separator: lineEnd) + (finalEnd ? lineEnd : "")).utf8), kind: kind)
  }

  init(bytes: [UInt8], kind: String, from: String = "2026-01-01", to: String = "2027-01-01") throws {
    feed = try Feed(bytes, name: "\(kind).ics")
    let label = CalendarLabel(name: feed.name, kind: kind, owner: feed.owner)
    let (from, to) = (try #require(WindowBound(from)), try #require(WindowBound(to)))
    events = feed.occurrences(from: from, to: to, floating: Sample.person.zone).occurrences
      .map { Event(occurrence: $0, calendar: label) }
  }

  private static func folded(_ line: String, _ fold: Fold, _ foldEnd: String) -> String {
    var (result, room) = ("", 0)
    for scalar in line.unicodeScalars {
      let size: Int
      let most: Int
      switch fold {
      case .octets(let count): (size, most) = (UTF8.width(scalar), count)
      case .characters(let count): (size, most) = (1, count)
      case .none: return line
      }
      if room + size > most {
        result += foldEnd
        room = 1
      }
      result.unicodeScalars.append(scalar)
      room += size
    }
    return result
  }

  /// The occurrence that starts first with this title, or with this UID.
  func event(_ title: String) throws -> Event {
    try #require(events.first { $0.occurrence.event.text(.summary) == title || $0.uid == title }, "no \(title)")
  }

  /// What expressions over `event` give in a rule, in Lua's own words.
  func see(_ title: String, _ expressions: String...) throws -> [String] {
    let values = expressions.map { "tostring(\($0))" }.joined(separator: ", ")
    let rule = Sample.rule("place(event)", "return verdict(\"x\", table.concat({\(values)}, \"\\27\"))")
    let answer = try Self.decisions(rule).place(try event(title))
    if let failure = answer.failure { throw Failure(failure) }
    return answer.decision.because.english.split(separator: "\u{1B}", omittingEmptySubsequences: false).map(String.init)
  }

  /// What an agency's rules (see ``agency``) and `izika/base` after them make of an event: `yes`, or why not.
  func decide(_ title: String) throws -> String {
    let decisions = try Self.decisions(Self.agency)
    let event = try event(title)
    let professional = decisions.professional(event)
    if let failure = professional.failure { throw Failure(failure) }
    guard professional.value == true else { return professional.decision.because.english }
    let place = decisions.place(event)
    if let failure = place.failure { throw Failure(failure) }
    switch place.value {
    case .text(let text)?: return "drive to \(text)"
    case .coordinate(let point)?: return "drive to \(point)"
    default: return place.decision.because.english
    }
  }

  /// The rules over the shipped `izika/base`, for a person with one address.
  static func decisions(_ rules: String) throws -> LuaDecisions {
    var files = MemoryFiles()
    files.add("agency", rules: rules)
    for file in ["pack.yaml", "rules.lua", "lib/rounding.lua", "parameters/base.yaml"] {
      let bytes = try LocalFiles().read(SourceTree.root.appending(path: "rules/izika/base/\(file)").path)
      files.texts["shipped/izika/base/\(file)"] = String(decoding: bytes, as: UTF8.self)
    }
    let packs = try files.library().layers(["agency"], relativeTo: "")
    let own = Parameter(
      name: "own_addresses", value: .list([.text("camille@agence.example")]), file: "profile.yaml", line: 1)
    return try LuaDecisions(
      packs: packs, parameters: ParameterLayers(profile: [own], packs: packs, asOf: nil), person: Sample.person,
      profile: [own], map: Map(geocoder: EveryTown(), roads: EveryTown()))
  }

  /// A map on which every text is a town, but for links.
  private struct EveryTown: Geocoder, RoadDistances {
    func find(_ text: String, near: Coordinate?) -> FoundPlace {
      FoundPlace(status: text.contains("://") ? .none : .ok, source: "table")
    }
    func find(_ text: String, at coordinate: Coordinate, near: Coordinate?) -> FoundPlace { find(text, near: near) }
    func kind(of text: String) -> PlaceKind { text.contains("://") ? .link : .address }
    func roads(_ ways: [RoadEnds]) -> [FoundRoad] { ways.map { _ in FoundRoad(nil) } }
  }

  /// What estate agents, nurses and technicians write: only what I accepted, no rooms among the guests, a link to a video call
  /// means no travel, nothing while I am away.
  private static let agency = """
    local rules = { api = 1 }
    local services = { "teams.microsoft", "zoom.us", "meet.google", "facetime" }

    function rules.professional(event)
      local answer = my_answer(event)
      if answer ~= "" and answer ~= "ACCEPTED" then return verdict(false, "my answer: " .. answer) end
      if event.busy_status == "OOF" then return verdict(false, "out of office") end
      local guests = 0
      for _, guest in ipairs(event.attendees) do
        if guest.kind == "INDIVIDUAL" and not is_me(guest) then guests = guests + 1 end
      end
      if event.organizer and is_me(event.organizer) and guests == 0 and #event.attendees > 0 then
        return verdict(false, "nobody but me and a room")
      end
    end

    function rules.place(event)
      for _, link in ipairs(event.links) do
        if mentions(link, services) then return verdict(false, "a call: " .. link) end
      end
    end

    return rules
    """
}
