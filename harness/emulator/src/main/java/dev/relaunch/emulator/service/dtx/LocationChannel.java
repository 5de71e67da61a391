package dev.relaunch.emulator.service.dtx;

import dev.relaunch.emulator.ios.DeveloperTools;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** com.apple.instruments.server.services.LocationSimulation: sets the place where the device believes to be. */
final class LocationChannel implements Channel {

    static final String NAME = "com.apple.instruments.server.services.LocationSimulation";

    private final DeveloperTools tools;

    LocationChannel(DeveloperTools tools) {
        this.tools = tools;
    }

    @Override
    public @Nullable Object call(String selector, List<@Nullable Object> arguments) throws Refused {
        switch (selector) {
            case "simulateLocationWithLatitude:longitude:" ->
                tools.simulateLocation(Channel.real(arguments, 0), Channel.real(arguments, 1));
            case "stopLocationSimulation" -> tools.stopSimulatingLocation();
            default -> throw new Refused(ArchivedError.unknownSelector("DTSimulateLocationService", selector));
        }
        return null;
    }
}
