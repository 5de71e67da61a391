package dev.relaunch.emulator.ios;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The report of what jetsam did: type 298. Lists every process; only those with a {@code reason} were killed. */
final class JetsamEvent {

    private static final int PAGE_BYTES = 16_384;
    private static final int PAGES_PER_MEGABYTE = 1_048_576 / PAGE_BYTES;
    private static final int NAME_MAX = 32;

    private final ReportWriter writer;
    private final DeviceState state;
    private final DeviceIdentity identity;
    private final Choices choices;

    JetsamEvent(ReportWriter writer, DeviceState state, DeviceIdentity identity, Choices choices) {
        this.writer = writer;
        this.state = state;
        this.identity = identity;
        this.choices = choices;
    }

    /** One process as the report lists it; the killed ones as they were before. */
    record Entry(
            int pid,
            String name,
            String stateWord,
            int priority,
            int megabytes,
            Instant since,
            Optional<JetsamKind> killed) {

        static Entry of(AppProcess process, Optional<JetsamKind> killed) {
            String word = process.visible() ? "frontmost" : process.running() ? "active" : "suspended";
            return new Entry(
                    process.pid(),
                    process.bundle().manifest().executable(),
                    word,
                    process.role().jetsamPriority(),
                    process.megabytes(),
                    process.launchedAt(),
                    killed);
        }
    }

    byte[] of(List<Entry> apps, Instant now) {
        String incident = choices.uuid().toString().toUpperCase(Locale.ROOT);
        ObjectNode header = ReportWriter.JSON.createObjectNode();
        header.put("bug_type", "298");
        header.put("timestamp", writer.headerTime());
        header.put("os_version", writer.osVersion());
        header.put("roots_installed", 0);
        header.put("incident_id", incident);
        ObjectNode body = ReportWriter.JSON.createObjectNode();
        body.put("crashReporterKey", choices.hex(40));
        body.put("kernel", "Darwin Kernel Version " + state.os().darwin());
        body.put("product", identity.productType());
        body.put("incident", incident);
        body.put("date", writer.headerTime());
        body.put("build", writer.osVersion());
        body.put("timeDelta", 1 + choices.below(20));
        memory(body.putObject("memoryStatus"));
        body.put(
                "largestProcess",
                apps.stream()
                        .max(Comparator.comparingInt(Entry::megabytes))
                        .map(Entry::name)
                        .orElse("SpringBoard"));
        ArrayNode processes = body.putArray("processes");
        apps.forEach(app -> list(processes.addObject(), app, now));
        for (Daemon daemon : Daemon.values()) {
            if (daemon != Daemon.KERNEL && daemon != Daemon.LAUNCHD) {
                list(processes.addObject(), daemon(daemon), now);
            }
        }
        return ReportWriter.file(header, body);
    }

    private Entry daemon(Daemon daemon) {
        return new Entry(
                state.boot().pid(daemon),
                daemon.process(),
                "daemon",
                daemon == Daemon.SPRINGBOARD ? 150 : 40,
                4 + daemon.process().length(),
                state.boot().at(),
                Optional.empty());
    }

    private void memory(ObjectNode status) {
        int pages = state.model().memoryMegabytes() * PAGES_PER_MEGABYTE;
        status.put("compressorSize", pages / 6);
        status.put("compressions", 2_000_000 + choices.below(1_000_000));
        status.put("decompressions", 1_000_000 + choices.below(500_000));
        status.put("largestZone", "APFS_4K_OBJS");
        status.put("largestZoneSize", 40_108_032);
        status.put("pageSize", PAGE_BYTES);
        status.put("uncompressed", pages / 3);
        ObjectNode memoryPages = status.putObject("memoryPages");
        memoryPages.put("active", pages / 4);
        memoryPages.put("throttled", 0);
        memoryPages.put("fileBacked", pages / 6);
        memoryPages.put("wired", pages / 8);
        memoryPages.put("anonymous", pages / 3);
        memoryPages.put("purgeable", choices.below(200));
        memoryPages.put("inactive", pages / 4);
        memoryPages.put("free", 1_500 + choices.below(2_000));
        memoryPages.put("speculative", 300 + choices.below(200));
    }

    /** Its keys are those of iOS 15 to 27, a colon at the end of one among them. */
    private void list(ObjectNode into, Entry process, Instant now) {
        int pages = process.megabytes() * PAGES_PER_MEGABYTE;
        into.put("uuid", choices.uuid().toString());
        ArrayNode states = into.putArray("states");
        states.add(process.stateWord());
        if (process.stateWord().equals("daemon")) {
            states.add("idle");
        }
        into.put("lifetimeMax", pages + pages / 3);
        into.put("age", Duration.between(process.since(), now).toNanos());
        into.put("purgeable", 0);
        into.put("fds", 50);
        into.put("coalition", 500 + process.pid());
        into.put("freeze_skip_reason:", "none");
        into.put("priority", process.priority());
        process.killed().ifPresent(kind -> into.put("reason", kind.text()));
        into.putObject("physicalPages").putArray("internal").add(pages / 5).add(pages * 4 / 5);
        into.put("pid", process.pid());
        into.put("cpuTime", process.megabytes() / 10.0);
        into.put("name", process.name().substring(0, Math.min(process.name().length(), NAME_MAX)));
        into.put("rpages", pages);
        into.put("csFlags", 570_434_305);
    }
}
