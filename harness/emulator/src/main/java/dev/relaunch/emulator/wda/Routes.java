package dev.relaunch.emulator.wda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which command answers which method and path; {@code :name} in a path is a variable. */
final class Routes {

    private static final List<String> SESSION = List.of("session", ":session");

    private final List<Route> routes = new ArrayList<>();

    /** A command without a session. */
    void alone(String method, String path, Command command) {
        routes.add(new Route(method, segments(path), command));
    }

    /** A command of a session. */
    void inSession(String method, String path, Command command) {
        List<String> segments = new ArrayList<>(SESSION);
        segments.addAll(segments(path));
        routes.add(new Route(method, segments, command));
    }

    /** A command that is understood with a session and without. */
    void anywhere(String method, String path, Command command) {
        alone(method, path, command);
        inSession(method, path, command);
    }

    Optional<Match> find(String method, String path) {
        List<String> segments = segments(path);
        for (Route route : routes) {
            Optional<Map<String, String>> variables = route.match(method, segments);
            if (variables.isPresent()) {
                return Optional.of(new Match(route.command, variables.get()));
            }
        }
        return Optional.empty();
    }

    private static List<String> segments(String path) {
        return List.of(path.replaceFirst("^/", "").split("/", -1));
    }

    /** What a command does; its result goes into {@code value}. */
    interface Command {
        @Nullable
        Object run(Call call);
    }

    record Match(Command command, Map<String, String> variables) {}

    private record Route(String method, List<String> segments, Command command) {

        Optional<Map<String, String>> match(String asked, List<String> path) {
            if (!method.equals(asked) || segments.size() != path.size()) {
                return Optional.empty();
            }
            Map<String, String> variables = new HashMap<>();
            for (int i = 0; i < path.size(); i++) {
                String segment = segments.get(i);
                if (segment.startsWith(":")) {
                    variables.put(segment.substring(1), path.get(i));
                } else if (!segment.equals(path.get(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(variables);
        }
    }
}
