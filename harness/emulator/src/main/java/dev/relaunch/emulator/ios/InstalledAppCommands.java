package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.ios.daemon.Host;
import java.util.List;
import java.util.function.Predicate;

/** Makes commands about apps: each is refused where its app is not installed. */
record InstalledAppCommands(Host host) {

    static final Command.Parameter BUNDLE = Command.Parameter.required("bundle", "the app's bundle id");

    Command command(String name, String what, Command.Action action, Command.Parameter... parameters) {
        boolean aboutApp = List.of(parameters).contains(BUNDLE);
        return Command.of(
                name,
                what,
                arguments -> {
                    if (aboutApp && host.installed(arguments.text("bundle")).isEmpty()) {
                        throw arguments.refused(arguments.text("bundle") + " is not installed");
                    }
                    return action.perform(arguments);
                },
                parameters);
    }

    /** Does it to the app, and says so; refused, with these words, where it cannot be done. */
    static String done(Arguments arguments, Predicate<String> action, String ifNot, String what) {
        String bundleId = arguments.text("bundle");
        if (!action.test(bundleId)) {
            throw arguments.refused(bundleId + " " + ifNot);
        }
        return bundleId + ": " + what;
    }
}
