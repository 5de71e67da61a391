package dev.relaunch.emulator.lockdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.dd.plist.NSDictionary;
import dev.relaunch.emulator.EmulatedLab;
import dev.relaunch.emulator.fault.WireFault;
import dev.relaunch.emulator.testing.BenchDevice;
import dev.relaunch.emulator.testing.RawHost;
import dev.relaunch.emulator.wire.Plists;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.testng.annotations.AfterClass;
import org.testng.annotations.Test;

/** What lockdownd answers where no tool asks. */
public final class LockdownTest {

    private static final String UDID = "00008120-001A2B3C4D5E6001";

    private final EmulatedLab lab = EmulatedLab.start(List.of(new BenchDevice(UDID)));

    @AfterClass(alwaysRun = true)
    public void closeLab() {
        lab.close();
    }

    private RawHost connect() throws Exception {
        return RawHost.atPort(lab.usbmuxd().tools(), Lockdownd.PORT);
    }

    private RawHost session() throws Exception {
        return RawHost.inSession(lab.usbmuxd().tools(), UDID);
    }

    private static Optional<String> error(NSDictionary reply) {
        return Plists.string(reply, "Error");
    }

    @Test
    public void withoutASessionNothingIsStartedOrSet() throws Exception {
        try (RawHost host = connect()) {
            assertThat(error(host.ask(Map.of("Request", "StartService", "Service", "com.apple.syslog_relay"))))
                    .contains("SessionInactive");
            assertThat(error(host.ask(Map.of("Request", "SetValue", "Key", "DeviceName", "Value", "mine"))))
                    .contains("SessionInactive");
            assertThat(error(host.ask(Map.of("Request", "StopSession", "SessionID", "x"))))
                    .contains("SessionInactive");
            assertThat(error(host.ask(Map.of("Request", "EnterRecovery")))).contains("SessionInactive");
        }
    }

    @Test
    public void whatIsMissingIsNamed() throws Exception {
        try (RawHost host = connect()) {
            assertThat(error(host.ask(Map.of("Request", "StartSession")))).contains("MissingHostID");
            assertThat(error(host.ask(Map.of("Request", "StartSession", "HostID", "a stranger"))))
                    .contains("InvalidHostID");
            assertThat(error(host.ask(Map.of("Request", "Pair")))).contains("MissingPairRecord");
            assertThat(error(host.ask(Map.of("Request", "Pair", "PairRecord", Map.of("a", "b")))))
                    .contains("MissingHostID");
            assertThat(error(host.ask(Map.of("Request", "Dance")))).contains("InvalidRequest");
        }
        try (RawHost host = session()) {
            assertThat(error(host.ask(Map.of("Request", "StartService")))).contains("MissingService");
            assertThat(error(host.ask(Map.of("Request", "StartService", "Service", "com.example.none"))))
                    .contains("InvalidService");
            assertThat(error(host.ask(Map.of("Request", "GetValue", "Domain", "com.example.none"))))
                    .contains("MissingValue");
            assertThat(error(host.ask(Map.of("Request", "StartSession", "HostID", "another"))))
                    .contains("SessionActive");
            assertThat(error(host.ask(Map.of("Request", "StopSession", "SessionID", "another"))))
                    .contains("InvalidSessionID");
        }
    }

    @Test
    public void everyStartOfAServiceGetsAPortOfItsOwn() throws Exception {
        try (RawHost host = session()) {
            Map<String, String> start = Map.of("Request", "StartService", "Service", "com.apple.syslog_relay");
            int first = Plists.integer(host.ask(start), "Port").orElseThrow();
            int second = Plists.integer(host.ask(start), "Port").orElseThrow();

            assertThat(second).isGreaterThan(first).isGreaterThanOrEqualTo(49_152);
        }
    }

    @Test
    public void trustIsAskedForOnTheScreenAndGivenThere() throws Exception {
        Map<String, Object> pair = Map.of("Request", "Pair", "PairRecord", Map.of("HostID", "guest"));
        lab.pairing(UDID).answer(Pairing.Answer.NONE_YET);
        try (RawHost host = connect()) {
            assertThat(error(host.ask(pair))).contains("PairingDialogResponsePending");
            assertThat(lab.pairing(UDID).isAsked()).isTrue();
            lab.pairing(UDID).answer(Pairing.Answer.DENY);
            assertThat(error(host.ask(pair))).contains("UserDeniedPairing");
            assertThat(lab.pairing(UDID).isAsked()).isFalse();
            lab.pairing(UDID).answer(Pairing.Answer.TRUST);
            assertThat(host.ask(pair).containsKey("EscrowBag")).isTrue();
            assertThat(error(host.ask(Map.of("Request", "ValidatePair", "PairRecord", Map.of("HostID", "guest")))))
                    .isEmpty();
            assertThat(error(host.ask(Map.of("Request", "Unpair", "PairRecord", Map.of("HostID", "guest")))))
                    .isEmpty();
            assertThat(error(host.ask(Map.of("Request", "ValidatePair", "PairRecord", Map.of("HostID", "guest")))))
                    .contains("InvalidHostID");
        } finally {
            lab.pairing(UDID).answer(Pairing.Answer.TRUST);
        }
    }

    @Test
    public void lockedDeviceAsksNobodyToTrustAnyone() throws Exception {
        lab.faults(UDID).begin(WireFault.PASSCODE_LOCKED);
        try (RawHost host = connect()) {
            assertThat(error(host.ask(Map.of("Request", "Pair", "PairRecord", Map.of("HostID", "guest")))))
                    .contains("PasswordProtected");
        } finally {
            lab.faults(UDID).end(WireFault.PASSCODE_LOCKED);
        }
    }
}
