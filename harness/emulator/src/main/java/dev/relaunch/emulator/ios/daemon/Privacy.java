package dev.relaunch.emulator.ios.daemon;

import dev.relaunch.emulator.app.Permission;
import dev.relaunch.emulator.app.Permissions;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;

/** tccd, and those who keep permissions for themselves: what the user has allowed each app, and what the device still has to ask him. */
public final class Privacy implements Host.Observer {

    private final Map<String, Map<Permission, Permission.Answer>> answers = new LinkedHashMap<>();
    /** Who has asked for the place always, as an app may once (Apple, {@code requestAlwaysAuthorization}). */
    private final Set<String> askedForAlways = new LinkedHashSet<>();

    private final Queue<Question> questions = new ArrayDeque<>();

    Privacy(Host host) {
        host.observe(this);
    }

    public Permission.Answer of(String bundleId, Permission permission) {
        return answers.getOrDefault(bundleId, Map.of()).getOrDefault(permission, Permission.Answer.NOT_DETERMINED);
    }

    boolean isAllowed(String bundleId, Permission permission) {
        return of(bundleId, permission) == Permission.Answer.ALLOWED;
    }

    public Permissions of(Client client) {
        return new Permissions() {
            @Override
            public Permission.Answer status(Permission permission) {
                return of(client.bundleId(), permission);
            }

            @Override
            public void request(Permission permission, Consumer<Permission.Answer> answered) {
                Permission.Answer now = status(permission);
                boolean more = permission == Permission.LOCATION
                        && now == Permission.Answer.WHEN_IN_USE
                        && askedForAlways.add(client.bundleId());
                if (now == Permission.Answer.NOT_DETERMINED || more) {
                    questions.add(new Question(client.bundleId(), permission, more, Optional.of(client), answered));
                } else {
                    client.onMain(app -> answered.accept(status(permission)));
                }
            }
        };
    }

    /** The system asks on behalf of the app, whether or not that runs. */
    public void ask(String bundleId, Permission permission, boolean always) {
        questions.add(new Question(bundleId, permission, always, Optional.empty(), answer -> {}));
    }

    /** The alert that is on the screen: who asks, and for what. */
    public Optional<Question> question() {
        return Optional.ofNullable(questions.peek());
    }

    /** The user answers the alert on the screen. */
    public void answer(Permission.Answer answer) {
        question().ifPresent(asked -> set(asked.bundleId(), asked.permission(), answer));
    }

    /** The user's will, in an alert or in Settings. */
    public void set(String bundleId, Permission permission, Permission.Answer answer) {
        answers.computeIfAbsent(bundleId, id -> new LinkedHashMap<>()).put(permission, answer);
        questions.removeIf(asked -> {
            boolean answered = asked.bundleId().equals(bundleId) && asked.permission() == permission;
            if (answered) {
                asked.client()
                        .ifPresent(
                                client -> client.onMain(app -> asked.answered().accept(answer)));
            }
            return answered;
        });
    }

    @Override
    public void exited(Client client) {
        questions.removeIf(asked -> asked.client().equals(Optional.of(client)));
    }

    @Override
    public void uninstalled(String bundleId) {
        answers.remove(bundleId);
        askedForAlways.remove(bundleId);
        questions.removeIf(asked -> asked.bundleId().equals(bundleId));
    }

    /**
     * An alert that waits for the user.
     *
     * @param always an app that may know the place while it is in use wants to know it always
     * @param client the process that asks, if it is one
     */
    public record Question(
            String bundleId,
            Permission permission,
            boolean always,
            Optional<Client> client,
            Consumer<Permission.Answer> answered) {}
}
