/// Thrown when nothing can go on: an unreadable input, a pack that does not load. Carries what to tell the user.
public struct Failure: Error, Sendable, Hashable {
  public var diagnostics: [Diagnostic]

  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
  public init(_ diagnostic: Diagnostic) { diagnostics = [diagnostic] }
}
