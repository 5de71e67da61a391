package dev.relaunch.emulator.ios;

import static dev.relaunch.emulator.ios.Bench.RECORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.emulator.ios.TriggerBench.State;
import dev.relaunch.model.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/**
 * Every trigger in every state, as the phone's log tells it. What is expected is written from what public sources say of iOS; a cell {@code N/L} is one on
 * which they say nothing or disagree: {@code N} in the one world, {@code L} in the other. A dash is a cell that cannot be.
 */
public final class TriggerMatrixTest {

    private static final String ORDER = "NL FG BGR SUS SYS EXIT CRASH FQ BFU AFU DBG";

    private static final String HEAD = """
            # What the emulated iOS does

            Written by `TriggerMatrixTest` from the log of emulated phones; `-Dgolden.update=true` writes it anew. It says what the model does, not what
            iOS does, and knows nothing of the oracle. Background App Refresh is on, every permission given, the phone online; nobody touches it.

            N nothing runs · D told where it runs · R resumed in the background · L launched in the background · l launched or r resumed, and told nothing ·
            F the user is brought to it · X an extension runs, the app does not · P a process starts and runs none of the app's code · K the process ends ·
            – cannot be. `N/L`: the one or the other; which of the two worlds a phone lives in is its seed's choice, or the lab file's (`worlds`).

            NL never opened · FG in front · BGR plays audio behind the user's back · SUS suspended · SYS ended by jetsam · EXIT called `exit` · CRASH crashed ·
            FQ force-quit · BFU rebooted, not yet unlocked · AFU rebooted and unlocked, five minutes later · DBG left with a debugger attached.
            iOS 18, where the row names no other. A transfer that is done while its app waits for the first unlock is told after it.

            """;

    private final Map<String, List<String>> table = new LinkedHashMap<>();

    @DataProvider
    public Object[][] rows() {
        return new Object[][] {
            //                                         NL  FG BGR SUS SYS EXIT CRASH FQ BFU AFU DBG
            row("T1 URL session", Os.IOS_18, "-   D  D   R   L   L    L     N  N/L N/L D", "", "finish", ""),
            row(
                    "T2 silent push",
                    Os.IOS_18,
                    "N   D  D   R   L   L    L     N  N   L   D",
                    "push",
                    "push",
                    "type=background"),
            row("T3a alert", Os.IOS_18, "N   D  N   N   N   N    N     N  N   N   N", "push", "push", "type=alert"),
            row(
                    "T3b alert for a service",
                    Os.IOS_18,
                    "X   XD X   X   X   X    X     X  N/X X   X",
                    "push",
                    "push",
                    "type=alert payload={\"aps\":{\"alert\":\"a\",\"mutable-content\":1}}"),
            row("T4 VoIP", Os.IOS_18, "N   D  D   R   L   L    L     L  N/L L   D", "voip", "push", "type=voip"),
            row(
                    "T5 PushToTalk",
                    Os.IOS_18,
                    "N   D  D   R   L   L    L     N/L N/L N/L D",
                    "pushtotalk",
                    "push",
                    "type=pushtotalk"),
            row(
                    "T6 location push",
                    Os.IOS_18,
                    "N   X  X   X   X   X    X     N/X N/X X  X",
                    "locationpush",
                    "push",
                    "type=location"),
            row(
                    "T7 region",
                    Os.IOS_18,
                    "N   D  D   R   L   L    L     L  N/L L   D",
                    "location",
                    "cross-region",
                    "region=gate way=enter"),
            row(
                    "T7 region, iOS 26",
                    Os.IOS_26,
                    "N   D  D   R   L   L    L     N/L N/L L  D",
                    "location",
                    "cross-region",
                    "region=gate way=enter"),
            row(
                    "T8 significant change",
                    Os.IOS_18,
                    "N   D  D   R   L   L    L     L  N/L L   D",
                    "location",
                    "move",
                    "latitude=52.6 longitude=13.5"),
            row(
                    "T8 significant change, 26",
                    Os.IOS_26,
                    "N D  D   R   L   L    L     N/L N/L L  D",
                    "location",
                    "move",
                    "latitude=52.6 longitude=13.5"),
            row("T9 visit", Os.IOS_18, "N   D  D   R   L   L    L     N/L N/L L  D", "location", "visit", ""),
            row(
                    "T10 tracking",
                    Os.IOS_18,
                    "N   D  D   D   N   N    N     N  N   N   D",
                    "location.track",
                    "move",
                    "latitude=52.6 longitude=13.5"),
            row(
                    "T11 refresh",
                    Os.IOS_18,
                    "-   N  D   R   L   L    L     -  N   L   D",
                    "refreshtask",
                    "background-task",
                    "id=com.example.fieldrecorder.refresh"),
            row(
                    "T12 processing",
                    Os.IOS_18,
                    "-   N  N   R   L   L    L     N/L N  L   N",
                    "processing",
                    "background-task",
                    "id=com.example.fieldrecorder.processing"),
            row(
                    "T15 HealthKit",
                    Os.IOS_18,
                    "N   D  D   R   L   L    L     N/L N  N/L D",
                    "health",
                    "health-sample",
                    "type=stepCount"),
            row(
                    "T16 Bluetooth",
                    Os.IOS_18,
                    "N   D  D   R   L   N/L  L     N  N   L   D",
                    "bluetooth",
                    "peripheral-appears",
                    "name=Microphone"),
            row(
                    "T17 accessory",
                    Os.IOS_18,
                    "N   D  D   R   N/L N/L  N/L   N/L N  N/L D",
                    "accessory",
                    "accessory-connect",
                    "name=Dock"),
            row(
                    "T19 activity update",
                    Os.IOS_18,
                    "N   D  D   N   N   N    N     N  N   N   D",
                    "activity",
                    "push",
                    "type=liveactivity payload={\"id\":\"recording\",\"aps\":{\"event\":\"update\"}}"),
            row(
                    "T19 activity start",
                    Os.IOS_18,
                    "N   D  D   N/R N/L N/L  N/L   N/L N/L N/L D",
                    "activity",
                    "push",
                    "type=liveactivity payload={\"id\":\"far\",\"aps\":{\"event\":\"start\"}}"),
            row("T20 widget", Os.IOS_18, "X   X  X   X   X   X    X     X  N/X X   X", "", "widget-reload", ""),
            row(
                    "T20 widget push, iOS 26",
                    Os.IOS_26,
                    "X   X  X   X   X   X    X     X  N/X X   X",
                    "",
                    "push",
                    "type=widgets"),
            row("T21 intent", Os.IOS_18, "X/L D  D   R   L   L    L     L  -   L   D", "", "intent", ""),
            row(
                    "T22 watch transfer",
                    Os.IOS_18,
                    "N   D  D   R   L   L    L     N/L N/L N/L D",
                    "watch",
                    "watch-transfer",
                    ""),
            row(
                    "T23 watch task",
                    Os.IOS_18,
                    "-   D  D   R   L   L    L     N  N   N/L D",
                    "",
                    "watch-task",
                    "task=application-refresh"),
            row(
                    "T24 car connects",
                    Os.IOS_18,
                    "N   D  D   N/R N   N    N     N  -   N   D",
                    "",
                    "carplay",
                    "event=connect"),
            row(
                    "T24 opened in the car",
                    Os.IOS_18,
                    "L   D  D   R   L   L    L     L  -   L   D",
                    "",
                    "carplay",
                    "event=open"),
            row(
                    "T25 Screen Time",
                    Os.IOS_18,
                    "N   X  X   X   X   X    X     X  N/X X   X",
                    "screentime",
                    "device-activity",
                    "activity=focus event=start"),
            row(
                    "T26 link",
                    Os.IOS_18,
                    "F   D  F   F   F   F    F     F  -   F   F",
                    "",
                    "open-url",
                    "url=recorder://new"),
            row("T27 prewarm", Os.IOS_18, "P   N  N   N   P   P    P     P  P   P   N", "", "prewarm", ""),
            row("T28 update", Os.IOS_18, "N   K  K   K   N   N    N     N  N   N   K", "", "update", ""),
        };
    }

    private static Object[] row(String name, Os os, String cells, String armed, String command, String arguments) {
        return new Object[] {name, os, cells, armed, command, arguments};
    }

    @Test(dataProvider = "rows")
    public void triggerDoesWhatSourcesSay(
            String name, Os os, String cells, String armed, String command, String arguments)
            throws InterruptedException, IOException {
        List<String> expected = List.of(cells.strip().split("\\s+"));
        List<String> columns = List.of(ORDER.split(" "));
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (expected.get(i).equals("-")) {
                seen.add("-");
            } else {
                String closed = outcome(os, false, columns.get(i), armed, command, arguments);
                String open = outcome(os, true, columns.get(i), armed, command, arguments);
                seen.add(closed.equals(open) ? closed : closed + "/" + open);
            }
        }
        table.put(name, seen);

        assertThat(String.join(" ", seen)).as("%s: %s", name, ORDER).isEqualTo(String.join(" ", expected));
    }

    /** What the rows have shown, for readers. */
    @Test(dependsOnMethods = "triggerDoesWhatSourcesSay", alwaysRun = true)
    public void tableSaysWhatTheModelDoes() throws IOException {
        Path page = Path.of("../../docs/model.md");
        StringBuilder text = new StringBuilder(HEAD);
        text.append("| trigger | ").append(ORDER.replace(" ", " | ")).append(" |\n|---");
        text.append("|---".repeat(ORDER.split(" ").length)).append("|\n");
        table.forEach((name, cells) -> text.append("| ")
                .append(name)
                .append(" | ")
                .append(String.join(" | ", cells))
                .append(" |\n"));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(page, text);
        }
        assertThat(text).hasToString(Files.readString(page));
    }

    private static String outcome(Os os, boolean open, String state, String armed, String command, String arguments)
            throws InterruptedException, IOException {
        try (HoldingServer server = new HoldingServer();
                TriggerBench phone = new TriggerBench(os, open)) {
            if (!state.equals("NL")) {
                phone.arm(buttons(armed));
                if (command.equals("finish")) {
                    phone.bench().startTransfer("relaunch.transfer.upload", server.url("/upload/u-1?bytes=1000"));
                    phone.bench().untilArrived(() -> server.received() >= 0);
                }
                phone.enter(State.valueOf(state));
            } else {
                phone.bench().hush();
            }
            if (command.equals("finish")) {
                finish(phone.bench(), server, state);
            } else {
                pull(phone.bench(), command, arguments);
            }
            phone.bench().pass(120_000);
            return phone.outcome();
        }
    }

    /** A force quit has cancelled the transfer: there is nothing to wait for. */
    private static void finish(Bench bench, HoldingServer server, String state) throws InterruptedException {
        server.release();
        if (!state.equals("FQ")) {
            bench.untilArrived(() -> bench.firstLine("indefinite] cancelled").isPresent());
        }
    }

    private static List<String> buttons(String armed) {
        if (armed.isEmpty() || armed.contains(".")) {
            return armed.isEmpty() ? List.of() : List.of("relaunch." + armed);
        }
        String action = armed.equals("refreshtask") || armed.equals("processing") ? ".submit" : ".arm";
        return List.of("relaunch." + armed + action);
    }

    private static void pull(Bench bench, String command, String arguments) {
        List<String> told = new ArrayList<>();
        boolean aboutApp = bench.phone().control().commands().stream()
                .filter(known -> known.name().equals(command))
                .flatMap(known -> known.parameters().stream())
                .anyMatch(parameter -> parameter.name().equals("bundle"));
        if (aboutApp) {
            told.addAll(List.of("bundle", RECORDER));
        }
        Arrays.stream(arguments.split(" "))
                .filter(argument -> !argument.isEmpty())
                .forEach(argument -> told.addAll(List.of(argument.split("=", 2))));
        try {
            bench.command(command, told.toArray(String[]::new));
        } catch (ConfigException nothingToPull) {
            // An app that was never opened has nothing that could be hit: as good as nothing happened, which the log
            // must show.
            assertThat(nothingToPull).hasMessageContaining(command);
        }
    }
}
