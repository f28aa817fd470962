import Driver

@main enum FuzzCalendars {
  static func main() {
    drive([
      "calendar": { calendarTarget(bytes($0, $1)) },
      "recurrence": { recurrenceTarget(bytes($0, $1)) },
    ])
  }
}
