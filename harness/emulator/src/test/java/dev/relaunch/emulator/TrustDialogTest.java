package dev.relaunch.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.emulator.fault.WireFault;
import dev.relaunch.emulator.ios.Os;
import dev.relaunch.emulator.ios.Phone;
import dev.relaunch.emulator.ios.Preset;
import dev.relaunch.emulator.ios.VirtualClock;
import dev.relaunch.emulator.testing.PhoneLab;
import dev.relaunch.emulator.testing.ToolRun;
import dev.relaunch.emulator.ui.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.testng.annotations.Test;

/** "Trust This Computer?" is on the phone's screen, and what is tapped there is what the tools hear. */
public final class TrustDialogTest {

    @Test
    public void hostIsTrustedWhenSomebodyTapsTrust() throws Exception {
        assertThat(pairAfterTapping("Trust").out()).contains("SUCCESS: Paired");
    }

    @Test
    public void hostIsDeniedWhenSomebodyTapsDontTrust() throws Exception {
        assertThat(pairAfterTapping("Don").out()).contains("user denied the trust dialog");
    }

    @Test
    public void questionGoesWithItsReason() throws Exception {
        try (PhoneLab lab = new PhoneLab(Os.IOS_18)) {
            lab.lab().faults(lab.udid()).begin(WireFault.TRUST_PENDING);
            lab.run("idevicepair", "pair");
            assertThat(find(lab.phone().screen().system(), "Trust")).isPresent();

            lab.lab().faults(lab.udid()).end(WireFault.TRUST_PENDING);

            assertThat(find(lab.phone().screen().system(), "Trust")).isEmpty();
        }
    }

    private static ToolRun pairAfterTapping(String button) throws Exception {
        try (VirtualClock clock = VirtualClock.running();
                Phone phone = Phone.of(clock, Preset.iOS18(), 7, Set.of());
                EmulatedLab lab = EmulatedLab.start(List.of(phone))) {
            String udid = phone.identity().udid();
            lab.faults(udid).begin(WireFault.TRUST_PENDING);
            ToolRun asked = ToolRun.of(lab.usbmuxd().tools(), "idevicepair", "-u", udid, "pair");
            assertThat(asked.out()).contains("accept the trust dialog");

            Node.Rect found = find(phone.screen().system(), button).orElseThrow();
            phone.screen().tap(found.x() + found.width() / 2, found.y() + found.height() / 2);

            return ToolRun.of(lab.usbmuxd().tools(), "idevicepair", "-u", udid, "pair");
        }
    }

    private static Optional<Node.Rect> find(Node node, String label) {
        if (node.type().equals("XCUIElementTypeButton")
                && node.label().orElse("").startsWith(label)) {
            return Optional.of(node.rect());
        }
        return node.children().stream()
                .flatMap(child -> find(child, label).stream())
                .findFirst();
    }
}
