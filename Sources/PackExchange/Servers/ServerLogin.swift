/// A user and a password for one server. Nothing shows the password.
package struct ServerLogin: Sendable, Hashable {
  package let user: String
  package let password: String
  /// Where the server's tokens come from, as it was shown when somebody logged in; nil where it gives none, or nobody was shown any.
  package let realm: String?

  /// - Parameter realm: the whole address.
  package init(user: String, password: String, realm: String? = nil) {
    self.user = user
    self.password = password
    self.realm = realm
  }
}

extension ServerLogin: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { user }
  package var debugDescription: String { user }
  package var customMirror: Mirror { Mirror(self, children: ["user": user]) }
}

/// What is known for one server before it is asked.
package struct KnownLogin: Sendable {
  package var login: ServerLogin?
  /// The name of a program of another tool that keeps a password for it: it is not run.
  package var helper: String?
  /// A file of another tool that is not understood, as far as the server is meant in it.
  package var unread: String?

  package init(_ login: ServerLogin? = nil, helper: String? = nil, unread: String? = nil) {
    self.login = login
    self.helper = helper
    self.unread = unread
  }
}
