import Values

/// Writes road distances as JSON Lines or for a reader.
public enum RouteListing {
  /// One object with the fields `metres`, `seconds`, `source`, `version`, `data_date`, `snap_from`, `snap_to`, `range` (two
  /// lengths in metres), and the end of its line. What is not known is null.
  public static func write(_ distance: RoadDistance, to json: inout JSONWriter) {
    json.object { json in
      json.field("metres", distance.metres.count)
      json.field("seconds", distance.seconds)
      json.field("source", distance.source)
      json.field("version", distance.version)
      json.field("data_date", distance.dataDate?.description)
      json.field("snap_from", distance.snapFrom?.count)
      json.field("snap_to", distance.snapTo?.count)
      json.key("range")
      if let range = distance.range {
        json.array { json in
          json.int(range.lowerBound.count)
          json.int(range.upperBound.count)
        }
      } else {
        json.null()
      }
    }
    json.endLine()
  }

  /// A line for a terminal: the kilometres, how they were found, the range of an estimate.
  public static func table(_ distance: RoadDistance, _ language: Language) -> String {
    var line = "\(kilometres(distance.metres, language)) km (\(distance.source) \(distance.version))"
    if let range = distance.range {
      let between = language == .french ? ("entre", "et") : ("between", "and")
      line +=
        ", \(between.0) \(kilometres(range.lowerBound, language)) \(between.1) \(kilometres(range.upperBound, language)) km"
    }
    return line + "\n"
  }

  private static func kilometres(_ metres: Metres, _ language: Language) -> String {
    let tenths = (metres.count + 50) / 100
    return "\(tenths / 10)\(language == .french ? "," : ".")\(tenths % 10)"
  }
}
