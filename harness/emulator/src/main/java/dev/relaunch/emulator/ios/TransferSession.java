package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.SessionDelegate;
import dev.relaunch.emulator.app.TransferError;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** A background session as nsurlsessiond keeps it: it outlives every process of its app. */
final class TransferSession {

    private final String bundleId;
    private final String identifier;
    private final Map<TransferTask, HttpTransfer> open = new LinkedHashMap<>();
    private final Queue<Done> untold = new ArrayDeque<>();
    private Optional<Client> client = Optional.empty();
    private int lastTask;
    private boolean waking;

    TransferSession(String bundleId, String identifier) {
        this.bundleId = bundleId;
        this.identifier = identifier;
    }

    String bundleId() {
        return bundleId;
    }

    String identifier() {
        return identifier;
    }

    int nextTask() {
        return ++lastTask;
    }

    Map<TransferTask, HttpTransfer> open() {
        return open;
    }

    /** A task is done; returns false where it was not open any more. */
    boolean done(TransferTask task, Optional<TransferError> error) {
        if (open.remove(task) == null) {
            return false;
        }
        untold.add(new Done(task.number(), error));
        return true;
    }

    /** Whether everything is done and the app does not know yet. */
    boolean hasNews() {
        return open.isEmpty() && !untold.isEmpty();
    }

    /** Whether there is anything to tell. */
    boolean hasUntold() {
        return !untold.isEmpty();
    }

    void connect(AppProcess process, SessionDelegate delegate) {
        client = Optional.of(new Client(process, delegate));
    }

    /** The delegate of this process, if the process has made the session. */
    Optional<SessionDelegate> delegateIn(AppProcess process) {
        return client.filter(who -> who.process().equals(process)).map(Client::delegate);
    }

    Optional<AppProcess> runningClient() {
        return client.map(Client::process).filter(AppProcess::running);
    }

    void tell(SessionDelegate delegate) {
        while (!untold.isEmpty()) {
            Done next = untold.remove();
            delegate.taskDidComplete(next.task(), next.error());
        }
    }

    boolean waking() {
        return waking;
    }

    void waking(boolean now) {
        waking = now;
    }

    private record Done(int task, Optional<TransferError> error) {}

    private record Client(AppProcess process, SessionDelegate delegate) {}
}
