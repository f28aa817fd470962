/// The languages the program speaks to people.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case french = "fr"
  case english = "en"
}
