package dev.relaunch.emulator.ios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.emulator.ios.TriggerBench.State;
import java.io.IOException;
import java.util.List;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** T1 after a reboot, on which no source says anything: each device does as its world has it. */
public final class TransferAfterRebootTest {

    @DataProvider
    public Object[][] worlds() {
        return new Object[][] {
            {State.BFU, false, "N"},
            {State.BFU, true, "L"},
            {State.AFU, false, "N"},
            {State.AFU, true, "L"},
        };
    }

    @Test(dataProvider = "worlds")
    public void finishedTransferAfterAReboot(State state, boolean open, String outcome)
            throws InterruptedException, IOException {
        try (HoldingServer server = new HoldingServer();
                TriggerBench phone = new TriggerBench(Os.IOS_18, open)) {
            Bench bench = phone.bench();
            phone.arm(List.of());
            bench.startTransfer("relaunch.transfer.upload", server.url("/upload/u-1?bytes=1000"));
            bench.untilArrived(() -> server.received() >= 0);
            phone.enter(state);

            server.release();
            bench.untilArrived(() -> bench.firstLine("indefinite] cancelled").isPresent());
            bench.pass(60_000);

            assertThat(phone.outcome()).isEqualTo(outcome);
        }
    }
}
