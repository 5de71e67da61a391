package dev.relaunch.emulator.app;

import java.util.function.Consumer;

/** What the user has allowed the app. */
public interface Permissions {

    Permission.Answer status(Permission permission);

    /** Asks with an alert where the user has not answered yet; {@code answered} is called at once where he has. */
    void request(Permission permission, Consumer<Permission.Answer> answered);
}
