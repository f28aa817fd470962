extension CalendarEvent {
  /// How the calendar shows its owner meanwhile: `FREE`, `TENTATIVE`, `BUSY`, `OOF` (out of office), `WORKINGELSEWHERE`, in
  /// upper case; empty when the calendar does not say.
  ///
  /// X-MICROSOFT-CDO-BUSYSTATUS, else X-MICROSOFT-CDO-INTENDEDSTATUS, which alone Zimbra writes. In an invitation of Outlook the
  /// first is the guest's own (TENTATIVE until answered), the second what the organizer wishes for.
  public var busyStatus: String {
    for place in [storage.firstProperty(.busyStatus, of: record), first(named: "X-MICROSOFT-CDO-INTENDEDSTATUS")] {
      let status = storage.withText(place, isEscaped: true) { $0.trimmed.string.uppercased() }
      // Outlook writes -1 for a wish that it does not know.
      if !status.isEmpty, status != "-1" { return status }
    }
    return ""
  }

  /// X-MICROSOFT-CDO-ALLDAYEVENT:TRUE: Exchange writes whole days as times from midnight to midnight and marks them so
  /// ([MS-OXCICAL] section 2.1.3.1.1.20.28). The times stay as written.
  public var isMarkedAllDay: Bool {
    storage.withText(first(named: "X-MICROSOFT-CDO-ALLDAYEVENT"), isEscaped: true) { $0.trimmed.spells("TRUE") }
  }
}
