package dev.relaunch.emulator.app;

import java.net.URI;
import java.util.Optional;

/** The recorder's background transfers: one session, made again at every launch. */
final class RecorderTransfer {

    private final AppContext system;
    private final RecorderLog log;
    private final String identifier;
    private Optional<BackgroundSession> session = Optional.empty();
    private Optional<Runnable> completionHandler = Optional.empty();
    private String url = "";
    private String state = "idle";

    RecorderTransfer(AppContext system, RecorderLog log, String identifier) {
        this.system = system;
        this.log = log;
        this.identifier = identifier;
    }

    String url() {
        return url;
    }

    void url(String typed) {
        url = typed;
    }

    String state() {
        return state;
    }

    void reconnect() {
        if (session().openTasks() > 0) {
            state = "running";
        }
    }

    /** The system wants to hear when the session's events have been dealt with. */
    void finishWith(Runnable handler) {
        completionHandler = Optional.of(handler);
    }

    private BackgroundSession session() {
        if (session.isEmpty()) {
            session = Optional.of(system.backgroundSession(identifier, new Delegate()));
        }
        return session.orElseThrow();
    }

    void start(boolean upload) {
        URI target;
        try {
            target = URI.create(url);
        } catch (IllegalArgumentException notAUrl) {
            state = "failed: not a URL";
            return;
        }
        if (target.getHost() == null) {
            state = "failed: not a URL";
            return;
        }
        int task = upload
                ? session().upload(target, bytesWanted(target))
                : session().download(target);
        state = "running";
        log.point("transferStarted session=" + identifier + " task=" + task);
    }

    private static long bytesWanted(URI url) {
        String query = Optional.ofNullable(url.getQuery()).orElse("");
        for (String part : query.split("&")) {
            if (part.matches("bytes=\\d{1,12}")) {
                return Long.parseLong(part.substring("bytes=".length()));
            }
        }
        return 0;
    }

    private final class Delegate implements SessionDelegate {

        @Override
        public void taskDidComplete(int task, Optional<TransferError> error) {
            state = error.map(why -> "failed: " + why.text()).orElse("finished");
            log.point("taskDidComplete session=" + identifier + " error="
                    + error.map(TransferError::text).orElse("none"));
        }

        @Override
        public void didFinishEvents() {
            log.point("urlSessionDidFinishEvents session=" + identifier);
            completionHandler.ifPresent(Runnable::run);
            completionHandler = Optional.empty();
        }
    }
}
