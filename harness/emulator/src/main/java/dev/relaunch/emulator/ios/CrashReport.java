package dev.relaunch.emulator.ios;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.relaunch.emulator.app.AppManifest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * The report of one crash: an {@code .ips} of type 309, with the keys that real ones have.
 *
 * <p>What is in it of threads and images is a shape only: there is no machine code in the lab.
 */
final class CrashReport {

    private static final int BUG_TYPE = 309;
    private static final long TICKS_PER_SECOND = 24_000_000;

    private final ReportWriter writer;
    private final DeviceState state;
    private final DeviceIdentity identity;
    private final Choices choices;

    CrashReport(ReportWriter writer, DeviceState state, DeviceIdentity identity, Choices choices) {
        this.writer = writer;
        this.state = state;
        this.identity = identity;
        this.choices = choices;
    }

    byte[] of(AppProcess process, Exit exit, String explanation, Instant now) {
        String incident = choices.uuid().toString().toUpperCase(Locale.ROOT);
        String image = choices.uuid().toString();
        return ReportWriter.file(
                header(process, incident, image), body(process, exit, explanation, now, incident, image));
    }

    private ObjectNode header(AppProcess process, String incident, String image) {
        AppManifest app = process.bundle().manifest();
        ObjectNode header = ReportWriter.JSON.createObjectNode();
        header.put("app_name", app.executable());
        header.put("timestamp", writer.headerTime());
        header.put("app_version", app.shortVersion());
        header.put("slice_uuid", image);
        header.put("build_version", app.version());
        header.put("platform", state.model().watch() ? 4 : 2);
        header.put("bundleID", app.bundleId());
        header.put("share_with_app_devs", 0);
        header.put("is_first_party", app.system() ? 1 : 0);
        header.put("bug_type", Integer.toString(BUG_TYPE));
        header.put("os_version", writer.osVersion());
        header.put("roots_installed", 0);
        header.put("name", app.executable());
        header.put("incident_id", incident);
        return header;
    }

    private ObjectNode body(
            AppProcess process, Exit exit, String explanation, Instant now, String incident, String image) {
        AppManifest app = process.bundle().manifest();
        ObjectNode body = ReportWriter.JSON.createObjectNode();
        body.put("uptime", state.boot().uptime().toSeconds());
        body.put("procRole", role(process));
        body.put("version", 2);
        body.put("userID", 501);
        body.put("deployVersion", 210);
        body.put("modelCode", identity.productType());
        body.put("coalitionID", 500 + process.pid());
        body.putObject("osVersion")
                .put("train", writer.platformName() + " " + identity.productVersion())
                .put("build", identity.buildVersion())
                .put("releaseType", "User");
        body.put("captureTime", writer.bodyTime(now));
        body.put("incident", incident);
        body.put("pid", process.pid());
        body.put("cpuType", "ARM-64");
        body.put("bug_type", Integer.toString(BUG_TYPE));
        body.put("procLaunch", writer.bodyTime(process.launchedAt()));
        body.put("procStartAbsTime", ticks(process.launchedAt()));
        body.put("procExitAbsTime", ticks(now));
        body.put("procName", app.executable());
        body.put(
                "procPath",
                "/private/var/containers/Bundle/Application/" + app.executable() + ".app/" + app.executable());
        body.putObject("bundleInfo")
                .put("CFBundleShortVersionString", app.shortVersion())
                .put("CFBundleVersion", app.version())
                .put("CFBundleIdentifier", app.bundleId());
        body.put("parentProc", "launchd");
        body.put("parentPid", 1);
        body.put("coalitionName", app.bundleId());
        body.put("crashReporterKey", choices.hex(40));
        body.put("wakeTime", Math.min(state.boot().uptime().toSeconds(), 40_000));
        body.put("codeSigningID", app.bundleId());
        reason(body, process, exit, explanation);
        threads(body, image);
        return body;
    }

    /** Whether it died before the user's eyes. */
    private static String role(AppProcess process) {
        return process.visible() ? "Foreground" : process.running() ? "Background" : "Non UI";
    }

    private static void reason(ObjectNode body, AppProcess process, Exit exit, String explanation) {
        boolean signal = exit.namespace() == Namespace.SIGNAL;
        boolean badAddress = signal && exit.wait4() == Exit.SIGSEGV;
        ObjectNode exception = body.putObject("exception");
        exception.put(
                "codes",
                badAddress ? "0x0000000000000001, 0x0000000000000010" : "0x0000000000000000, 0x0000000000000000");
        exception.putArray("rawCodes").add(badAddress ? 1 : 0).add(badAddress ? 16 : 0);
        exception.put("type", badAddress ? "EXC_BAD_ACCESS" : "EXC_CRASH");
        exception.put("signal", badAddress ? "SIGSEGV" : signal ? "SIGABRT" : "SIGKILL");
        ObjectNode termination = body.putObject("termination");
        termination.put("flags", signal ? 0 : 6);
        termination.put("code", exit.code());
        termination.put("namespace", exit.namespace().text());
        if (signal) {
            termination.put("indicator", badAddress ? "Segmentation fault: 11" : "Abort trap: 6");
        }
        termination.put("byProc", signal ? process.bundle().manifest().executable() : "runningboardd");
        if (!explanation.isEmpty()) {
            ArrayNode reasons = termination.putArray("reasons");
            reasons.add(RunningBoardLog.context(process, exit, explanation));
        }
    }

    private static void threads(ObjectNode body, String image) {
        body.put("faultingThread", 0);
        ObjectNode thread = body.putArray("threads").addObject();
        thread.put("triggered", true);
        thread.put("id", 1);
        thread.put("queue", "com.apple.main-thread");
        thread.putArray("frames").addObject().put("imageOffset", 16).put("imageIndex", 0);
        body.putArray("usedImages")
                .addObject()
                .put("source", "P")
                .put("arch", "arm64")
                .put("base", 4_294_967_296L)
                .put("uuid", image);
    }

    private long ticks(Instant labTime) {
        return Duration.between(state.boot().at(), labTime).toMillis() * (TICKS_PER_SECOND / 1_000);
    }
}
