package dev.relaunch.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dd.plist.NSArray;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSObject;
import com.dd.plist.NSString;
import dev.relaunch.emulator.ios.Os;
import dev.relaunch.emulator.ios.Phone;
import dev.relaunch.emulator.ios.Preset;
import dev.relaunch.emulator.ios.VirtualClock;
import dev.relaunch.emulator.testing.RawHost;
import dev.relaunch.emulator.testing.Tool;
import dev.relaunch.emulator.testing.ToolRun;
import dev.relaunch.emulator.wire.Plists;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.testng.annotations.AfterClass;
import org.testng.annotations.Test;

/** A watch that is paired with a phone: through the phone always, and on its own where the lab lists it. */
public final class WatchTest {

    private final VirtualClock clock = VirtualClock.running();
    private final Phone phone = Phone.of(clock, Preset.of(Os.IOS_18), 1, Set.of());
    private final Phone watch = Phone.of(clock, Preset.of(Os.WATCHOS_11), 2, Set.of());
    private final EmulatedLab lab;
    private final EmulatedLab listing;

    public WatchTest() {
        phone.pair(watch);
        lab = EmulatedLab.start(List.of(phone));
        listing = EmulatedLab.start(List.of(phone, watch));
    }

    @AfterClass(alwaysRun = true)
    public void close() {
        lab.close();
        listing.close();
        phone.close();
        watch.close();
        clock.close();
    }

    private String watchUdid() {
        return watch.identity().udid();
    }

    @Test
    public void listedWatchIsADeviceOfItsOwn() throws Exception {
        String muxer = listing.usbmuxd().tools();

        assertThat(ToolRun.of(muxer, "idevice_id", "-l").lines())
                .containsExactlyInAnyOrder(phone.identity().udid(), watchUdid());
        assertThat(ToolRun.of(muxer, "ideviceinfo", "-u", watchUdid(), "-k", "DeviceClass")
                        .out())
                .isEqualTo("Watch");
        try (Tool syslog = Tool.start(muxer, "idevicesyslog", "-u", watchUdid())) {
            syslog.awaitLine("[connected]");
            watch.write("Carousel", "", 77, "heard from the wrist");

            assertThat(syslog.awaitLine("heard from the wrist")).contains("Carousel[77]");
        }
        assertThat(listing.webDriverAgent(watchUdid())).isEmpty();
    }

    @Test
    public void watchThatIsNotListedIsReachedThroughItsPhoneOnly() throws Exception {
        assertThat(ToolRun.of(lab.usbmuxd().tools(), "idevice_id", "-l").lines())
                .containsExactly(phone.identity().udid());

        assertThat((NSObject) companion("GetDeviceRegistry"))
                .isEqualTo(told("PairedDevicesArray", new NSArray(new NSString(watchUdid()))));

        int port = Plists.integer(
                        companion("StartForwardingServicePort", "GizmoRemotePortNumber", 62_078),
                        "CompanionProxyServicePort")
                .orElseThrow();
        try (RawHost lockdown = RawHost.atPort(lab.usbmuxd().tools(), port)) {
            assertThat(value(lockdown, "UniqueDeviceID")).isEqualTo(watchUdid());
            assertThat(value(lockdown, "ProductVersion")).isEqualTo("11.5");
        }
        companion("StopForwardingServicePort", "GizmoRemotePortNumber", 62_078);
        assertThatThrownBy(() -> RawHost.atPort(lab.usbmuxd().tools(), port)).hasMessageContaining("is refused");
    }

    private static String value(RawHost lockdown, String key) throws IOException {
        return Plists.string(lockdown.ask(Map.of("Request", "GetValue", "Key", key)), "Value")
                .orElse("");
    }

    @Test
    public void registryTellsOfTheWatch() throws Exception {
        assertThat((NSObject) companion(
                        "GetValueFromRegistry",
                        "GetValueGizmoUDIDKey",
                        watchUdid(),
                        "GetValueKeyKey",
                        "ProductVersion"))
                .isEqualTo(told("RetrievedValueDictionary", told("ProductVersion", new NSString("11.5"))));
    }

    @Test
    public void whatThereIsNotIsRefused() throws Exception {
        assertThat(error(companion("Dance"))).isEqualTo("UnsupportedCommand");
        assertThat(error(companion("StopForwardingServicePort", "GizmoRemotePortNumber", 1)))
                .isEqualTo("InvalidPort");
        assertThat(error(companion(
                        "GetValueFromRegistry", "GetValueGizmoUDIDKey", watchUdid(), "GetValueKeyKey", "Mood")))
                .isEqualTo("UnsupportedWatchKey");
    }

    private static NSDictionary told(String key, NSObject value) {
        NSDictionary reply = new NSDictionary();
        reply.put(key, value);
        return reply;
    }

    private static String error(NSDictionary reply) {
        return Plists.string(reply, "Error").orElse("");
    }

    /** Each command on a connection of its own, as the service wants it. */
    private NSDictionary companion(String command, Object... arguments) throws IOException {
        Map<String, Object> request = new HashMap<>();
        request.put("Command", command);
        for (int i = 0; i < arguments.length; i += 2) {
            request.put((String) arguments[i], arguments[i + 1]);
        }
        try (RawHost host =
                RawHost.atService(lab.usbmuxd().tools(), phone.identity().udid(), "com.apple.companion_proxy")) {
            return host.ask(request);
        }
    }
}
