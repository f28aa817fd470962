import Testing

@testable import Fetching

@Suite struct TransferWordsTests {
  @Test(arguments: [
    ("Could not resolve host: agenda.example", "agenda.example est un nom que le réseau ne connaît pas"),
    ("Failed to connect to agenda.example port 443: Connection refused", "agenda.example n'accepte pas la connexion"),
    ("SSL certificate problem: certificate has expired", "son certificat est périmé"),
    ("the proxy answered 407", "407 est tout ce que répond le proxy"), ("something new", "something new"),
  ])
  func connectionsInFrench(words: String, french: String) { #expect(TransferWords.french(words) == french) }
}
