import Foundation
import Synchronization

/// The listening socket and the connections of a ``LoopbackServer``: what its threads hold, so that it can end before them.
final class LoopbackExchange: Sendable {
  struct State {
    var requests: [LoopbackRequest] = []
    var made = 0
    var sentBytes = 0
    var open: Set<Int32> = []
    var isStopped = false
  }

  let state = Mutex(State())
  private let listener: Int32
  private let script: LoopbackServer.Script

  init(listener: Int32, script: @escaping LoopbackServer.Script) {
    self.listener = listener
    self.script = script
  }

  func start() { Thread.detachNewThread { self.accept() } }

  /// Wakes every thread; each closes its own socket.
  func stop() {
    state.withLock { state in
      state.isStopped = true
      shutdown(listener, Int32(SHUT_RDWR))
      for socket in state.open { shutdown(socket, Int32(SHUT_RDWR)) }
    }
  }

  private func accept() {
    defer { close(listener) }
    while true {
      let socket = Glibc.accept(listener, nil, nil)
      if socket < 0, errno == EINTR || errno == ECONNABORTED { continue }
      guard socket >= 0 else { return }
      let number: Int? = state.withLock { state in
        guard !state.isStopped else { return nil }
        state.open.insert(socket)
        state.made += 1
        return state.made
      }
      guard let number else {
        close(socket)
        return
      }
      Thread.detachNewThread { self.serve(socket, number) }
    }
  }

  private func serve(_ socket: Int32, _ number: Int) {
    var connection = LoopbackConnection(socket: socket, number: number) { count in
      self.state.withLock { $0.sentBytes += count }
    }
    while let request = next(&connection) { guard connection.send(script(request)) else { break } }
    state.withLock { state in
      state.open.remove(socket)
      close(socket)
    }
  }

  private func next(_ connection: inout LoopbackConnection) -> LoopbackRequest? {
    guard var request = connection.read() else { return nil }
    return state.withLock { state in
      request.number = state.requests.count + 1
      state.requests.append(request)
      return request
    }
  }
}
