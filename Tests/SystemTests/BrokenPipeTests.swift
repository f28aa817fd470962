import Foundation
import System
import Testing

@Suite struct BrokenPipeTests {
  @Test func swallowsWhatIsRaisedMeanwhile() {
    // Were it to stay, it would end the tests when the mask is taken away.
    let wasPending = masking(SIG_UNBLOCK) {
      BrokenPipe.ignored {
        pthread_kill(pthread_self(), SIGPIPE)
        return isPending()
      }
    }
    #expect(wasPending)
    #expect(!isPending())
  }

  @Test(arguments: [SIG_BLOCK, SIG_UNBLOCK]) func leavesTheSignalsOfAThreadAsTheyWere(_ how: Int32) {
    let (inside, after) = masking(how) { (BrokenPipe.ignored { isBlocked() }, isBlocked()) }
    #expect(inside)
    #expect(after == (how == SIG_BLOCK))
  }

  private func isPending() -> Bool {
    var signals = sigset_t()
    sigpending(&signals)
    return sigismember(&signals, SIGPIPE) == 1
  }

  private func isBlocked() -> Bool {
    var signals = sigset_t()
    pthread_sigmask(SIG_BLOCK, nil, &signals)
    return sigismember(&signals, SIGPIPE) == 1
  }

  private func masking<Result>(_ how: Int32, _ body: () -> Result) -> Result {
    var signals = sigset_t()
    var before = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    pthread_sigmask(how, &signals, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return body()
  }
}
