package dev.relaunch.cli;

import dev.relaunch.model.ConfigException;
import dev.relaunch.model.Message;
import java.nio.file.Path;

/** The product's folder, as the launcher says it. */
final class Home {

    static final String PROPERTY = "relaunch.home";

    private Home() {}

    /** The folder under which set-up keeps what it brought. */
    static Path ofProduct() {
        String home = System.getProperty(PROPERTY, "");
        if (home.isEmpty()) {
            throw new ConfigException(Message.of("Relaunch does not know where it is installed")
                    .with("next", "start it through ./relaunch, or set -D" + PROPERTY + " to its folder"));
        }
        return Path.of(home);
    }
}
