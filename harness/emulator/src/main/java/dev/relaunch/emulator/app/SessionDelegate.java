package dev.relaunch.emulator.app;

import java.util.Optional;

/** {@code URLSessionDelegate} and {@code URLSessionTaskDelegate}, as far as background sessions need them. */
public interface SessionDelegate {

    /** {@code urlSession(_:task:didCompleteWithError:)}. */
    void taskDidComplete(int task, Optional<TransferError> error);

    /** {@code urlSessionDidFinishEvents(forBackgroundURLSession:)}: only after the system woke the app for the session. */
    void didFinishEvents();
}
