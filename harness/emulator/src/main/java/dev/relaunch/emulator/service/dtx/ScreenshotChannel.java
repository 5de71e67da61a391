package dev.relaunch.emulator.service.dtx;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** com.apple.instruments.server.services.screenshot: gives what the screen shows as a PNG. */
final class ScreenshotChannel implements Channel {

    static final String NAME = "com.apple.instruments.server.services.screenshot";

    private final Supplier<byte[]> png;

    ScreenshotChannel(Supplier<byte[]> png) {
        this.png = png;
    }

    @Override
    public @Nullable Object call(String selector, List<@Nullable Object> arguments) throws Refused {
        if (selector.equals("takeScreenshot")) {
            return png.get();
        }
        throw new Refused(ArchivedError.unknownSelector("DTScreenshotService", selector));
    }
}
