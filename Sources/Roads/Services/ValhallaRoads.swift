import Fetching
import Synchronization
import Values

/// A Valhalla server, asked way by way for `auto`, which is a car.
///
/// Its matrix (`/sources_to_targets`) is not asked, for it does not measure what a route measures. Valhalla 3.9.1, both asked
/// for the same pairs: of 870 pairs of streets 75 differed, by a metre; of 3,650 pairs of random points on a steep coast 230
/// differed by more than two metres, up to 6.5 km, and 258 were measured that a route refuses. Besides, one end without a road
/// fails the whole of a matrix (170), and it ends at 400 km. A distance must not depend on what else was asked with it; over a
/// connection that is kept, a route takes a few milliseconds.
package final class ValhallaRoads: RoadService {
  package let identity: ServiceIdentity
  private let address: WebAddress
  private let limits: SnapLimits
  private let transport: any HTTPTransport
  private let pace: Pace?
  /// Asked once a run, and only when a way was measured; other threads wait for it.
  private let release = Mutex<ValhallaRelease?>(nil)

  /// - Parameters:
  ///   - address: the server's, without `/route`.
  ///   - pace: how often it may be asked, for a ``PoliteTransport``.
  package init(
    at address: WebAddress, limits: SnapLimits = SnapLimits(), transport: any HTTPTransport, pace: Pace? = nil
  ) {
    identity = ServiceIdentity(kind: "valhalla", address: address.withoutSecrets, profile: "auto")
    self.address = address
    self.limits = limits
    self.transport = transport
    self.pace = pace
  }

  package func route(_ ends: RoadEnds) throws(ServiceProblem) -> RoadRecord.Answer {
    let question = HTTPRequest(
      .post(body: ValhallaQuestion.route(ends, limits), type: "application/json"), address.appending("/route"),
      pace: pace)
    let answer = try ValhallaAnswer.route(transport.answer(question), of: ends)
    guard case .distance = answer else { return answer }
    return ValhallaAnswer.complete(answer, currentRelease())
  }

  private func currentRelease() -> ValhallaRelease {
    release.withLock { known in
      let current = known ?? status()
      known = current
      return current
    }
  }

  private func status() -> ValhallaRelease {
    guard let response = try? transport.answer(HTTPRequest(.get, address.appending("/status"), pace: pace)),
      response.status == 200
    else { return .unknown }
    return ValhallaRelease.read(response.body)
  }
}
