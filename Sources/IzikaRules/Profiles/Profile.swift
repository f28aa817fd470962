import Fetching
import Mileage
import Packs
import System
import Values

/// A person's profile as the file says it, before its places are looked up.
public struct Profile: Sendable {
  public struct PlaceText: Sendable {
    public var address: String
    public var coordinate: Coordinate?
    public var line: Int?

    public init(address: String, coordinate: Coordinate? = nil, line: Int? = nil) {
      self.address = address
      self.coordinate = coordinate
      self.line = line
    }
  }

  /// A distance that the person has measured.
  public struct Distance: Sendable {
    /// A key of ``places``, or an address as the calendar writes it.
    public var from: String
    public var to: String
    public var metres: Metres
    public var isOneWay: Bool
    public var reason: String
    public var line: Int

    public init(from: String, to: String, metres: Metres, isOneWay: Bool = false, reason: String = "", line: Int = 0) {
      self.from = from
      self.to = to
      self.metres = metres
      self.isOneWay = isOneWay
      self.reason = reason
      self.line = line
    }
  }

  public struct Calendar: Sendable {
    public var name: String
    public var kind: String
    public var source: CalendarLocation
    /// Where the profile names it; nil when the command line does.
    public var line: Int?

    public init(name: String = "", kind: String = "", source: CalendarLocation, line: Int? = nil) {
      self.name = name
      self.kind = kind
      self.source = source
      self.line = line
    }

    /// A calendar as the command line names it: a path from the working directory, or a link.
    /// - Throws: a `Failure` that does not show the text, for a link that cannot be read.
    public init(argument text: String) throws(Failure) {
      self.init(source: try CalendarLocation(text, exists: LocalFiles().exists))
    }
  }

  /// As the user named it; stands in messages.
  public var file: String
  /// What its paths are relative to: empty, or ending with `/`.
  public var folder: String
  public var person: String
  public var zone: String
  public var places: [String: PlaceText]
  public var vehicles: [Vehicle]
  public var calendars: [Calendar]
  public var rules: [String]
  /// What paths in ``rules`` are relative to; the profile's folder unless the command line gave them.
  public var rulesFolder: String
  public var parameters: [Parameter]
  public var openings: [OpeningLedger]
  public var distances: [Distance] = []
  /// Servers of one's own network that calendars' links may lead to, by name; all others must be public.
  public var privateHosts: [String] = []
  /// Who finds places, in the order in which they are asked, as `--places` names them; empty for the embedded gazetteer.
  public var geocoders: [String] = []
  /// Who measures roads, as `--roads` names them; empty for the estimate.
  public var roads: [String] = []
  /// Why it could not be read; its person is then its file.
  public var failure: Failure?
  /// Where each of its keys stands in the file.
  public var lines: [String: Int] = [:]

  public init(
    file: String = "", folder: String = "", person: String = "", zone: String = "Europe/Paris",
    places: [String: PlaceText] = [:], vehicles: [Vehicle] = [], calendars: [Calendar] = [], rules: [String] = [],
    parameters: [Parameter] = [], openings: [OpeningLedger] = []
  ) {
    self.file = file
    self.folder = folder
    self.person = person
    self.zone = zone
    self.places = places
    self.vehicles = vehicles
    self.calendars = calendars
    self.rules = rules
    rulesFolder = folder
    self.parameters = parameters
    self.openings = openings
  }

  /// The file and the line of one of its keys, for messages; nothing where no file says it.
  public func place(of key: String) -> Diagnostic.Place {
    Diagnostic.Place(file: file.isEmpty ? nil : file, line: lines[key])
  }
}
