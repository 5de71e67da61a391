package dev.relaunch.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.emulator.fault.WireFault;
import dev.relaunch.emulator.fault.WireFaults;
import dev.relaunch.emulator.ios.DeviceStatus;
import dev.relaunch.emulator.ios.LogLine;
import dev.relaunch.emulator.testing.BenchDevice;
import dev.relaunch.emulator.testing.Tool;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** What idevicesyslog, which runs for hours, makes of what happens meanwhile. */
public final class SyslogUnderFaultsTest {

    private static final String UDID = "00008120-001A2B3C4D5E6001";

    private BenchDevice device = new BenchDevice(UDID);
    private EmulatedLab lab = EmulatedLab.start(List.of());

    @BeforeMethod
    public void openLab() {
        lab.close();
        device = new BenchDevice(UDID);
        lab = EmulatedLab.start(List.of(device));
    }

    @AfterMethod(alwaysRun = true)
    public void closeLab() {
        lab.close();
    }

    private WireFaults faults() {
        return lab.faults(UDID);
    }

    private Tool syslog(String... options) throws InterruptedException {
        Tool tool = unconnectedSyslog(options);
        tool.awaitLine("[connected");
        return tool;
    }

    private Tool unconnectedSyslog(String... options) {
        String[] command = new String[options.length + 3];
        command[0] = "idevicesyslog";
        command[1] = "-u";
        command[2] = UDID;
        System.arraycopy(options, 0, command, 3, options.length);
        return Tool.start(lab.usbmuxd().tools(), command);
    }

    private void log(String text) {
        device.log().write(new LogLine(device.now(), "Recorder", "", 890, "Notice", text));
    }

    private void reachesAgain(Tool syslog, String text) throws InterruptedException {
        syslog.awaitLine("[connected");
        log(text);
        syslog.awaitLine(text);
    }

    @Test
    public void unpluggedPhoneIsWaitedForAndReadAgain() throws Exception {
        try (Tool syslog = syslog()) {
            faults().begin(WireFault.UNPLUGGED);
            faults().end(WireFault.UNPLUGGED);

            reachesAgain(syslog, "plugged in again");
        }
    }

    @Test
    public void unpluggedPhoneEndsItWhereItIsToExit() throws Exception {
        try (Tool syslog = syslog("-x")) {
            faults().begin(WireFault.UNPLUGGED);

            assertThat(syslog.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(syslog.process().exitValue()).isZero();
        }
    }

    @Test
    public void restartedPhoneIsReadAgain() throws Exception {
        try (Tool syslog = syslog()) {
            device.goesDown();
            device.comesUp();

            reachesAgain(syslog, "up again");
        }
    }

    @Test
    public void restartedMuxerIsFoundAgain() throws Exception {
        try (Tool syslog = syslog()) {
            faults().begin(WireFault.MUX_STOPPED);
            faults().end(WireFault.MUX_STOPPED);

            reachesAgain(syslog, "after the muxer's restart");
        }
    }

    /** The trap: it neither ends nor says anything, and reads nothing more. */
    @Test
    public void relayThatDiesLeavesItHangingInSilence() throws Exception {
        for (WireFault fault : List.of(WireFault.SERVICES_DIED, WireFault.CONNECTIONS_RESET)) {
            try (Tool syslog = syslog()) {
                faults().begin(fault);
                log("nobody reads this");
                try (Tool another = syslog()) {
                    log("a second one does");
                    another.awaitLine("a second one does");
                }

                assertThat(syslog.process().isAlive()).as(fault.text()).isTrue();
                syslog.process().destroy();
                assertThat(syslog.rest()).as(fault.text()).noneMatch(line -> line.contains("<Notice>"));
            }
        }
    }

    @Test
    public void silentRelayLosesWhatIsLoggedMeanwhile() throws Exception {
        try (Tool syslog = syslog()) {
            faults().begin(WireFault.RELAY_SILENT);
            log("lost");
            awaitDrained();
            faults().end(WireFault.RELAY_SILENT);
            log("heard");

            syslog.awaitLine("heard");
            assertThat(syslog.seen()).noneMatch(line -> line.contains("lost"));
        }
    }

    private void awaitDrained() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (!device.log().isDrained() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(device.log().isDrained()).isTrue();
    }

    @Test
    public void droppedLinesAreNotMarked() throws Exception {
        try (Tool syslog = syslog()) {
            faults().begin(WireFault.LINES_DROPPED);
            for (int i = 0; i < 100; i++) {
                log("line " + i);
            }
            awaitDrained();
            faults().end(WireFault.LINES_DROPPED);
            log("the end");

            syslog.awaitLine("the end");
            assertThat(syslog.seen()).hasSize(70).allMatch(line -> line.contains("line "));
        }
    }

    @Test
    public void truncatedLinesAreCutInTheMessage() throws Exception {
        try (Tool syslog = syslog()) {
            faults().begin(WireFault.LINES_TRUNCATED);
            log("x".repeat(200) + "tail");

            assertThat(syslog.awaitLine("<Notice>: x")).endsWith("<Notice>: " + "x".repeat(64));
        }
    }

    @Test
    public void slowRelayKeepsOrderAndCatchesUpWhenItIsWellAgain() throws Exception {
        try (Tool syslog = syslog()) {
            faults().begin(WireFault.LOG_SLOW);
            for (int i = 0; i < 1_000; i++) {
                log("line " + i + ".");
            }
            syslog.awaitLine("line 3.");
            assertThat(device.log().isDrained()).isFalse();
            faults().end(WireFault.LOG_SLOW);

            syslog.awaitLine("line 999.");
        }
    }

    /** Held back for as long as the burst lasts, the relay loses some of it, however fast this machine is. */
    @Test
    public void burstOverrunsTheRelayWhichMarksWhatItDropped() throws Exception {
        try (Tool syslog = syslog()) {
            faults().begin(WireFault.LOG_SLOW);
            faults().begin(WireFault.LOG_BURST);
            faults().end(WireFault.LOG_SLOW);

            // The mark takes the place of the first line that finds room again.
            String mark = "";
            for (int i = 0; i < 200 && mark.isEmpty(); i++) {
                log("after the burst");
                mark = syslog.pollLine("messages dropped", 100);
            }
            assertThat(mark).containsPattern("\\d+ messages dropped, the client did not keep up");
            syslog.awaitLine("after the burst");
        }
    }

    @Test
    public void lockedPhoneIsWaitedForUntilItIsUnlocked() throws Exception {
        DeviceStatus unlocked = device.status();
        device.is(new DeviceStatus(
                true, device.now(), true, true, false, 100, true, false, true, true, "en", false, false));
        try (Tool syslog = unconnectedSyslog()) {
            syslog.awaitLine("passcode protected");
            device.is(unlocked);

            reachesAgain(syslog, "unlocked");
        }
    }

    /** The other trap: it stays, and never tries again, whatever becomes of the dialog. */
    @Test
    public void untrustedHostIsToldWhyOnceAndNeverAgain() throws Exception {
        faults().begin(WireFault.TRUST_PENDING);
        try (Tool syslog = unconnectedSyslog()) {
            syslog.awaitLine("Could not start logger");

            assertThat(lab.pairing(UDID).isAsked()).isTrue();
            assertThat(syslog.process().isAlive()).isTrue();
        }
    }
}
