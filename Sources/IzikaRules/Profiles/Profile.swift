import Fetching
import Mileage
import Packs
import System
import Values

/// A person's profile as the file says it, before its places are looked up.
public struct Profile: Sendable {
  /// A place as the profile writes it.
  public struct PlaceText: Sendable {
    /// The address as it stands there.
    public var address: String
    /// The point that the profile gives; nil where the address must be looked up.
    public var coordinate: Coordinate?
    /// Where it stands in the file, counted from 1; nil where no file says it.
    public var line: Int?

    /// A place that `coordinate` puts on the map; without it the address is looked up.
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
    /// Where it ends, likewise.
    public var to: String
    /// The length of the way.
    public var metres: Metres
    /// Whether the way back is another one; otherwise it is as long.
    public var isOneWay: Bool
    /// How it was measured, in the person's words; empty when the profile does not say.
    public var reason: String
    /// Where it stands in the file, counted from 1; 0 where no file says it.
    public var line: Int

    /// A distance for both directions, unless it is one-way; `reason` says how it was measured.
    public init(from: String, to: String, metres: Metres, isOneWay: Bool = false, reason: String = "", line: Int = 0) {
      self.from = from
      self.to = to
      self.metres = metres
      self.isOneWay = isOneWay
      self.reason = reason
      self.line = line
    }
  }

  /// One of the person's calendars.
  public struct Calendar: Sendable {
    /// Under which statements and decisions name it; when empty the feed's own name, else the file's or the server's.
    public var name: String
    /// `zimbra`, `google`…, which rules may ask; empty when the profile does not say.
    public var kind: String
    /// The file or the link.
    public var source: CalendarLocation
    /// Where the profile names it; nil when the command line does.
    public var line: Int?

    /// A calendar; without `name` it goes by the feed's own, else by the file's or the server's.
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

    /// Whether a text was meant to be a calendar's link, whatever slips are in it: no message may show it.
    package static func isLink(_ text: String) -> Bool {
      CalendarLocation.isLink(text) { LocalFiles().exists(text.hasPrefix("/") ? "/" + $0 : $0) }
    }

    /// Whether a text that looks like a path may be a link to a host without a dot: `intranet/home/anna/KEY`.
    package static func mayBeLink(_ text: String) -> Bool {
      CalendarLocation.mayBeLink(text, exists: LocalFiles().exists)
    }
  }

  /// As the user named it; stands in messages.
  public var file: String
  /// What its paths are relative to: empty, or ending with `/`.
  public var folder: String
  /// The person's name, by which the journal keeps corrections; empty without a profile.
  public var person: String
  /// The IANA name of the zone in which the person's days are.
  public var zone: String
  /// By key: `home`, `office` and any other.
  public var places: [String: PlaceText]
  /// In the order of the file; the first that is the person's on a day is the default.
  public var vehicles: [Vehicle]
  /// All calendars in which the person's appointments stand; a statement needs one at least.
  public var calendars: [Calendar]
  /// Shipped packs' names, folders or `.lua` files; the first is asked first.
  public var rules: [String]
  /// What paths in ``rules`` are relative to; the profile's folder unless the command line gave them.
  public var rulesFolder: String
  /// What the profile sets over the packs' parameters.
  public var parameters: [Parameter]
  /// What stands for trips that the calendars do not hold.
  public var openings: [OpeningLedger]
  /// Distances that the person has measured; the first that fits a leg counts.
  public var distances: [Distance] = []
  /// Servers of one's own network that calendars' links may lead to, by name; all others must be public.
  public var privateHosts: [String] = []
  /// Who finds places, in the order in which they are asked, as `--places` names them; empty for the embedded gazetteer.
  public var geocoders: [String] = []
  /// Who measures roads, as `--roads` names them; empty for the estimate.
  public var roads: [String] = []
  /// The file that says which versions of packs count; nil for `izika.lock` in ``folder``, where there is one.
  public var lock: String?
  /// The language of the person's statements, where the command line does not choose one; nil leaves it to the environment.
  public var locale: Language?
  /// Why it could not be read; its person is then its file.
  public var failure: Failure?
  /// Where each of its keys stands in the file.
  public var lines: [String: Int] = [:]

  /// A profile that need not come from a file.
  ///
  /// Its paths and those in `rules` are relative to `folder`: empty, or ending with `/`. `zone` is an IANA name.
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

  var lockPlace: LockPlace { LockPlace(named: lock, in: folder) }
}
