package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.app.BackgroundSession;
import dev.relaunch.emulator.app.SessionDelegate;
import dev.relaunch.emulator.app.TransferError;
import dev.relaunch.emulator.ios.daemon.World;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * nsurlsessiond: carries out the transfers of background sessions, whether or not their app runs, and wakes the app when all of a session's are done.
 *
 * <p>Apple: the app is resumed, or launched, in the background; a force quit cancels every task. A failed connection fails the task here, where the real
 * one tries again for days.
 */
final class Nsurlsessiond implements RunningBoard.Observer, Boot.Listener, Lock.Listener, AutoCloseable {

    private final VirtualClock clock;
    private final DeviceLog log;
    private final Choices choices;
    private final RunningBoard runningBoard;
    private final SpringBoard springBoard;
    private final DeviceState state;
    private final Map<String, TransferSession> sessions = new LinkedHashMap<>();
    private final Set<String> ranSinceBoot = new HashSet<>();
    private final ExecutorService threads;
    private int connections = 100;

    Nsurlsessiond(
            VirtualClock clock,
            DeviceLog log,
            Choices choices,
            RunningBoard runningBoard,
            SpringBoard springBoard,
            DeviceState state) {
        this.clock = clock;
        this.log = log;
        this.choices = choices.of("nsurlsessiond");
        this.runningBoard = runningBoard;
        this.springBoard = springBoard;
        this.state = state;
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "emulated-nsurlsessiond");
            thread.setDaemon(true);
            return thread;
        });
        state.forceQuits().monitor(bundleId -> cancelAll(bundleId, TransferError.USER_FORCE_QUIT));
        runningBoard.observe(this);
        state.boot().observe(this);
        state.lock().observe(this);
    }

    /** A process makes the session, or takes it up again. */
    BackgroundSession connect(AppProcess process, String identifier, SessionDelegate delegate) {
        String bundleId = process.bundle().id();
        TransferSession session =
                sessions.computeIfAbsent(bundleId + "." + identifier, key -> new TransferSession(bundleId, identifier));
        session.connect(process, delegate);
        tellSoon(session, process);
        return new Handle(session);
    }

    private int start(TransferSession session, URI url, long uploadBytes) {
        TransferTask task = new TransferTask(session.nextTask(), choices.uuid(), url, uploadBytes);
        String name = connectionName(session, task);
        HttpTransfer transfer = new HttpTransfer(task, clock, threads, error -> done(session, task, name, error));
        session.open().put(task, transfer);
        write(task.text() + " resuming, QOS(0x19)");
        write(task.text() + " enqueueing");
        write(name + " start");
        write(task.text() + " will begin");
        return task.number();
    }

    private String connectionName(TransferSession session, TransferTask task) {
        int port = task.url().getPort();
        boolean tls = "https".equals(task.url().getScheme());
        return "[C" + ++connections + " Hostname #" + choices.hex(8) + ":" + (port > 0 ? port : tls ? 443 : 80)
                + " tcp, bundle id: " + session.bundleId() + ", url hash: " + choices.hex(8) + ", traffic class: 100, "
                + (tls ? "tls, " : "") + "indefinite]";
    }

    private void done(TransferSession session, TransferTask task, String connection, Optional<TransferError> error) {
        if (!session.done(task, error)) {
            return;
        }
        write(connection + " cancel");
        write(connection + " cancelled");
        tellOrWake(session);
    }

    private List<TransferSession> of(String bundleId) {
        return sessions.values().stream()
                .filter(session -> session.bundleId().equals(bundleId))
                .toList();
    }

    /** Tells the process what it does not know yet, unless that is about to happen in the course of a wake. */
    private void tellSoon(TransferSession session, AppProcess process) {
        if (session.hasUntold() && !session.waking()) {
            clock.after(
                    choices.millis(5, 30),
                    () -> process.onMain(() -> session.delegateIn(process).ifPresent(session::tell)));
        }
    }

    private void tellOrWake(TransferSession session) {
        Optional<AppProcess> running = session.runningClient();
        if (running.isPresent()) {
            AppProcess process = running.orElseThrow();
            session.delegateIn(process).ifPresent(delegate -> process.onMain(() -> session.tell(delegate)));
        } else if (session.hasNews()) {
            clock.after(choices.millis(300, 900), () -> wake(session));
        }
    }

    private void wake(TransferSession session) {
        if (!session.hasNews() || session.waking() || state.forceQuits().contains(session.bundleId())) {
            return;
        }
        Optional<AppProcess> found = runningBoard.find(session.bundleId());
        if (found.isEmpty()) {
            if (!mayLaunch(session.bundleId())) {
                return;
            }
            session.waking(true);
            springBoard.openInBackground(
                    session.bundleId(), Daemon.NSURLSESSIOND, process -> handleEvents(session, process));
        } else if (found.orElseThrow().running()) {
            tellOrWake(session);
        } else {
            session.waking(true);
            handleEvents(session, found.orElseThrow());
        }
    }

    /** What holds after a boot no source says. */
    private boolean mayLaunch(String bundleId) {
        return state.boot().up()
                && (state.lock().unlockedSinceBoot() || state.worlds().holds(World.SESSIONS_WAKE_BEFORE_UNLOCK))
                && (ranSinceBoot.contains(bundleId) || state.worlds().holds(World.SESSIONS_WAKE_AFTER_REBOOT));
    }

    @Override
    public void launched(AppProcess process, LaunchIntent intent) {
        ranSinceBoot.add(process.bundle().id());
    }

    @Override
    public void wentDown() {
        ranSinceBoot.clear();
    }

    @Override
    public void cameUp() {
        List.copyOf(sessions.values()).forEach(this::tellOrWake);
    }

    /** What was done before the first unlock may be told now. */
    @Override
    public void firstUnlocked() {
        List.copyOf(sessions.values()).forEach(this::tellOrWake);
    }

    /** Gives the process its time, and has it told in Apple's order: handleEvents, the delegate, urlSessionDidFinishEvents. */
    private void handleEvents(TransferSession session, AppProcess process) {
        String name = "com.apple.nsurlsessiond.handlesession " + session.bundleId() + "." + session.identifier();
        Assertion assertion = runningBoard.acquire(process, name, Daemon.NSURLSESSIOND, Allowance.URL_SESSION);
        process.onMain(() -> process.app()
                .orElseThrow()
                .handleEventsForBackgroundURLSession(
                        session.identifier(), () -> runningBoard.release(process, assertion)));
        process.onMain(() ->
                clock.after(choices.millis(5, 30), () -> process.onMain(() -> finishEvents(session, process))));
    }

    private static void finishEvents(TransferSession session, AppProcess process) {
        session.waking(false);
        session.delegateIn(process).ifPresent(delegate -> {
            session.tell(delegate);
            delegate.didFinishEvents();
        });
    }

    private void cancelAll(String bundleId, TransferError reason) {
        for (TransferSession session : of(bundleId)) {
            List.copyOf(session.open().keySet()).forEach(task -> cancel(session, task, reason));
        }
    }

    private void cancel(TransferSession session, TransferTask task, TransferError reason) {
        HttpTransfer transfer = session.open().get(task);
        if (transfer != null && session.done(task, Optional.of(reason))) {
            write(task.text() + " cancelled");
            transfer.cancel();
        }
    }

    /** A process that runs again hears what it missed; one that leaves the foreground may lose its transfers. */
    @Override
    public void changed(AppProcess process) {
        String bundleId = process.bundle().id();
        if (state.worlds().holds(World.TRANSFERS_END_WITHOUT_REFRESH)
                && !process.visible()
                && !state.refresh().available(bundleId)) {
            cancelAll(bundleId, TransferError.BACKGROUND_UPDATES_DISABLED);
        }
        if (process.running()) {
            of(bundleId).forEach(session -> tellSoon(session, process));
        }
    }

    /** A wake that its process did not live to see is over. */
    @Override
    public void exited(AppProcess process, Exit exit) {
        of(process.bundle().id()).forEach(session -> session.waking(false));
    }

    /** Closes every connection. */
    @Override
    public void close() {
        sessions.values().forEach(session -> session.open().values().forEach(HttpTransfer::cancel));
        threads.shutdown();
    }

    private void write(String text) {
        log.notice(Daemon.NSURLSESSIOND, "CFNetwork", text);
    }

    /** The session as its app holds it. */
    private final class Handle implements BackgroundSession {
        private final TransferSession session;

        Handle(TransferSession session) {
            this.session = session;
        }

        @Override
        public int upload(URI url, long bytes) {
            return start(session, url, bytes);
        }

        @Override
        public int download(URI url) {
            return start(session, url, -1);
        }

        @Override
        public int openTasks() {
            return session.open().size();
        }
    }
}
