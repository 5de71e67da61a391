package dev.relaunch.emulator.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code BGTaskScheduler.shared}. Requests outlive the process; handlers do not, so an app registers them at every launch. */
public interface TaskScheduler {

    /**
     * Before the end of {@code didFinishLaunching}, but for continued tasks.
     *
     * @return false where the manifest does not permit the id
     */
    boolean register(String id, Consumer<BackgroundTask> handler);

    /** Replaces what is pending for the id. Returns why not, where it is refused. */
    Optional<SubmitError> submit(TaskRequest request);

    void cancel(String id);

    /** {@code getPendingTaskRequests}: the ids. */
    List<String> pending();

    /** {@code BGTaskScheduler.Error.Code}. */
    enum SubmitError {
        /** Background App Refresh is off, or the system is too old for such a task. */
        UNAVAILABLE("BGTaskSchedulerErrorDomain 1 unavailable"),
        NOT_PERMITTED("BGTaskSchedulerErrorDomain 3 notPermitted"),
        /** A continued task can only begin while the app is in front. */
        IMMEDIATE_RUN_INELIGIBLE("BGTaskSchedulerErrorDomain 4 immediateRunIneligible");

        private final String text;

        SubmitError(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
