import Glibc

/// The signal that ends a program which writes to a connection that is gone.
///
/// libcurl leaves it to its callers once they forbid it to touch signals, and some of its TLS libraries raise it. What
/// the rest of the program does about it stays as it is: `izika-rules | head` still ends quietly.
package enum BrokenPipe {
  package static func ignored<Result>(_ body: () -> Result) -> Result {
    var pipe = sigset_t()
    var before = sigset_t()
    sigemptyset(&pipe)
    sigaddset(&pipe, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &pipe, &before)
    defer {
      // What was raised here is taken back; where it was blocked before, it may be somebody else's.
      var raised = sigset_t()
      sigpending(&raised)
      if sigismember(&raised, SIGPIPE) == 1, sigismember(&before, SIGPIPE) == 0 {
        var signal: Int32 = 0
        sigwait(&pipe, &signal)
      }
      pthread_sigmask(SIG_SETMASK, &before, nil)
    }
    return body()
  }
}
