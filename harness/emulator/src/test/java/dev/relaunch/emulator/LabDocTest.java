package dev.relaunch.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.emulator.fault.WireFault;
import dev.relaunch.emulator.ios.Os;
import dev.relaunch.emulator.ios.daemon.World;
import dev.relaunch.emulator.testing.PhoneLab;
import dev.relaunch.emulator.testing.RealAppium;
import dev.relaunch.emulator.wda.WdaFault;
import java.nio.file.Files;
import org.testng.annotations.Test;

/** {@code docs/lab.md} leaves nothing out that the lab has a name for. */
public final class LabDocTest {

    @Test
    public void everyCommandFaultAndWorldHasItsPlace() throws Exception {
        String page = Files.readString(RealAppium.home().resolve("docs/lab.md"));

        try (PhoneLab lab = new PhoneLab(Os.IOS_18)) {
            assertThat(lab.phone().control().commands())
                    .allSatisfy(command -> assertThat(page).containsPattern("`" + command.name() + "[ `]"));
        }
        for (WireFault fault : WireFault.values()) {
            assertThat(page).contains("`" + fault.text() + "`");
            assertThat(page).contains(fault.source().replaceAll("^\\S+/\\S+#|^.*: ", ""));
        }
        for (WdaFault fault : WdaFault.values()) {
            assertThat(page).contains("`wda-" + fault.key() + "`", fault.issue());
        }
        for (World world : World.values()) {
            assertThat(page).contains("| `" + world.key() + "` | " + world.claim() + " |");
        }
    }
}
