package dev.relaunch.emulator.testing;

import dev.relaunch.command.ProcessCommandRunner;
import dev.relaunch.device.appium.AppiumInstallation;
import dev.relaunch.device.appium.AppiumServer;
import dev.relaunch.emulator.EmulatedLab;
import dev.relaunch.emulator.ios.Phone;
import dev.relaunch.emulator.ios.VirtualClock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The Appium server that {@code ./relaunch} installs, in front of emulated phones. Where it is not installed, that says so. */
public final class RealAppium implements AutoCloseable {

    private final VirtualClock clock;
    private final List<Phone> phones;
    private final EmulatedLab lab;
    private final AppiumServer server;

    private RealAppium(VirtualClock clock, List<Phone> phones, EmulatedLab lab, AppiumServer server) {
        this.clock = clock;
        this.phones = phones;
        this.lab = lab;
        this.server = server;
    }

    /** Serves these phones, which live on this clock; both end with it. */
    public static RealAppium serve(VirtualClock clock, List<Phone> phones) throws IOException {
        EmulatedLab lab = EmulatedLab.start(List.copyOf(phones));
        Path log = Files.createTempFile("appium", ".log");
        log.toFile().deleteOnExit();
        AppiumInstallation installation = AppiumInstallation.below(home());
        AppiumServer server = AppiumServer.start(
                new ProcessCommandRunner(), installation, lab.usbmuxd().appium(), log);
        server.awaitReady();
        return new RealAppium(clock, List.copyOf(phones), lab, server);
    }

    /** The product's folder. */
    public static Path home() {
        return Path.of(System.getProperty("relaunch.home", ""));
    }

    public URI address() {
        return server.address();
    }

    public URI webDriverAgent(Phone phone) {
        return lab.webDriverAgent(phone.identity().udid()).orElseThrow();
    }

    @Override
    public void close() {
        server.close();
        lab.close();
        phones.forEach(Phone::close);
        clock.close();
    }
}
