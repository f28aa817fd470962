import Synchronization

/// Handles that wait for their next request, each with the connections that it keeps open.
///
/// Threads take a handle out for as long as a transfer lasts, so that none waits for another's.
final class CurlHandlePool: Sendable {
  /// What a handle's connections were made for.
  struct Purpose: Sendable, Hashable {
    var origin: String
    /// Addresses are looked at when a connection is made: one that was made under another policy must not be used.
    var policy: AddressPolicy
  }

  private struct Waiting: Sendable {
    var handle: CurlHandle
    var purpose: Purpose
  }

  /// More than a machine's threads; what is beyond is closed.
  private static let most = 32
  private let waiting = Mutex<[Waiting]>([])

  /// A handle that has a connection to the same origin, else any of the same policy, else a new one; nil when
  /// libcurl gives none.
  func take(for purpose: Purpose) -> CurlHandle? {
    let known: CurlHandle? = waiting.withLock { waiting in
      let place =
        waiting.lastIndex { $0.purpose == purpose } ?? waiting.lastIndex { $0.purpose.policy == purpose.policy }
      return place.map { waiting.remove(at: $0).handle }
    }
    return known ?? CurlHandle()
  }

  func giveBack(_ handle: CurlHandle, of purpose: Purpose) {
    // The oldest is closed after the lock is left.
    let oldest: Waiting? = waiting.withLock { waiting in
      waiting.append(Waiting(handle: handle, purpose: purpose))
      return waiting.count > Self.most ? waiting.removeFirst() : nil
    }
    _ = oldest
  }
}
