package dev.relaunch.emulator.app;

import java.time.Duration;

/**
 * A {@code BGTaskRequest}.
 *
 * @param id one of the manifest's task identifiers; a continued task's may be the rest of one that ends in {@code .*}
 * @param earliest how long it must wait at least, from now
 * @param network whether a processing task needs the network; a refresh always gets it
 * @param power whether a processing task needs external power
 */
public record TaskRequest(TaskKind kind, String id, Duration earliest, boolean network, boolean power) {

    public static TaskRequest refresh(String id, Duration earliest) {
        return new TaskRequest(TaskKind.REFRESH, id, earliest, true, false);
    }

    public static TaskRequest processing(String id) {
        return new TaskRequest(TaskKind.PROCESSING, id, Duration.ZERO, false, false);
    }

    public static TaskRequest continued(String id) {
        return new TaskRequest(TaskKind.CONTINUED, id, Duration.ZERO, false, false);
    }
}
