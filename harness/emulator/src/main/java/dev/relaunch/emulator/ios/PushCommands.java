package dev.relaunch.emulator.ios;

import static dev.relaunch.emulator.ios.Command.Parameter.optional;
import static dev.relaunch.emulator.ios.Command.Parameter.required;

import dev.relaunch.emulator.app.Permission;
import dev.relaunch.emulator.app.RemoteNotification;
import dev.relaunch.emulator.ios.daemon.Daemons;
import dev.relaunch.emulator.ios.daemon.Host;
import dev.relaunch.emulator.ios.daemon.Push;
import dev.relaunch.emulator.ios.daemon.PushKind;
import java.util.List;

/** What APNs and other people send to a device, and what its user does with it, as commands. */
final class PushCommands {

    private final Host host;
    private final InstalledAppCommands apps;
    private final Daemons daemons;

    PushCommands(Host host, InstalledAppCommands apps, Daemons daemons) {
        this.host = host;
        this.apps = apps;
        this.daemons = daemons;
    }

    List<Command> all() {
        return List.of(
                apps.command(
                                "push",
                                "APNs sends the device a push.",
                                this::push,
                                InstalledAppCommands.BUNDLE,
                                required(
                                        "type",
                                        "alert, background, voip, pushtotalk, location, complication, liveactivity or widgets"),
                                optional("priority", "10, 5 or 1; 10 where not said, 5 for background"),
                                optional("payload", "JSON; a fitting one where not said"))
                        .alsoWhileDown(),
                apps.command(
                        "tap-notification",
                        "The user taps the app's newest notification.",
                        this::tapNotification,
                        InstalledAppCommands.BUNDLE),
                apps.command("hang-up", "Whoever called the app hangs up.", this::hangUp, InstalledAppCommands.BUNDLE),
                apps.command(
                        "open-url",
                        "The user follows a link to the app.",
                        this::openUrl,
                        InstalledAppCommands.BUNDLE,
                        required("url", "the link")),
                apps.command(
                        "permission",
                        "The user decides what the app may, in its alert or in Settings.",
                        this::permission,
                        InstalledAppCommands.BUNDLE,
                        required("for", "notifications, location, bluetooth or health"),
                        required("answer", "allowed, when-in-use, denied or not-determined")));
    }

    private String push(Arguments arguments) {
        PushKind kind = PushKind.named(arguments.text("type"))
                .orElseThrow(() -> arguments.refused(
                        "\"type\" is \"" + arguments.text("type") + "\", none of " + PushKind.keys()));
        int priority = arguments.number("priority", 1, 10, kind == PushKind.BACKGROUND ? 5 : 10);
        RemoteNotification payload = arguments
                .optional("payload")
                .map(json -> PushPayload.parse(json, arguments))
                .orElseGet(() -> PushPayload.fitting(kind));
        daemons.apsd().receive(new Push(arguments.text("bundle"), kind, priority, payload));
        return "sent a push of type " + kind.key();
    }

    private String tapNotification(Arguments arguments) {
        return InstalledAppCommands.done(
                arguments, daemons.notifications()::tap, "shows no notification", "tapped its notification");
    }

    private String hangUp(Arguments arguments) {
        return InstalledAppCommands.done(arguments, daemons.calls()::hangUp, "has no call", "the call is over");
    }

    private String openUrl(Arguments arguments) {
        String bundleId = arguments.text("bundle");
        host.open(bundleId, Daemon.SPRINGBOARD.process());
        host.find(bundleId).ifPresent(client -> client.onMain(app -> app.open(arguments.text("url"))));
        return "opened " + bundleId;
    }

    private String permission(Arguments arguments) {
        Permission permission = arguments.oneOf("for", Permission.class);
        Permission.Answer answer = arguments.oneOf("answer", Permission.Answer.class);
        daemons.privacy().set(arguments.text("bundle"), permission, answer);
        return permission.key() + ": " + answer.key();
    }
}
