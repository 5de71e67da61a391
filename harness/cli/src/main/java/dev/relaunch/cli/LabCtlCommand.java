package dev.relaunch.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.relaunch.model.ConfigException;
import dev.relaunch.model.Message;
import dev.relaunch.profile.Suggestion;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Does to a served lab's devices what no hand could. */
@Command(
        name = "ctl",
        mixinStandardHelpOptions = true,
        description = {
            "Does something to a device of a lab that relaunch lab serves: unplugs it, pushes to it, breaks it.",
            "Without a command it lists what there is to do."
        },
        footer = {
            "",
            "The device comes first, then the arguments in the order of the usage, or as",
            "name=value. The device may be left out where only one can do it; \"lab\" stands",
            "for the lab as a whole. Which lab: the one at --at, else the one in the variable",
            "RELAUNCH_LAB, else the only one that is served from here.",
            "",
            "Examples:",
            "  relaunch lab ctl                                    what there is to do",
            "  relaunch lab ctl lock phone-1",
            "  relaunch lab ctl push phone-1 com.example.fieldrecorder background",
            "  relaunch lab ctl fault phone-1 relay-silent",
            "  relaunch lab ctl fault phone-1 relay-silent off",
            "  relaunch lab ctl pass 600                           ten minutes of lab time"
        })
final class LabCtlCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--at", paramLabel = "ADDRESS", description = "The control port that relaunch lab printed.")
    private Optional<String> at = Optional.empty();

    @Parameters(index = "0", arity = "0..1", paramLabel = "COMMAND", description = "What to do.")
    private Optional<String> command = Optional.empty();

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ARG", description = "The device, then the arguments.")
    private List<String> arguments = new ArrayList<>();

    @Mixin
    private final JsonOption json = new JsonOption();

    LabCtlCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        LabControl lab = LabControl.find(at);
        JsonNode described = lab.described();
        if (command.isEmpty()) {
            console.out()
                    .println(
                            json.wanted()
                                    ? described.toPrettyString()
                                    : LabListing.of(described, console.columns().orElse(Console.COLUMNS)));
            return ExitCode.HOLDS.number();
        }
        List<String> rest = new ArrayList<>(arguments);
        JsonNode device = device(described, command.get(), rest);
        String done = lab.perform(
                device.path("udid").asText(), command.get(), arguments(parameters(device, command.get()), rest));
        console.out()
                .println(
                        json.wanted()
                                ? Json.of(Map.of("device", device.path("alias").asText(), "done", done))
                                : device.path("alias").asText() + ": " + done);
        return ExitCode.HOLDS.number();
    }

    /** The device that is named first; else the only one that can do it. */
    private static JsonNode device(JsonNode described, String command, List<String> rest) {
        List<JsonNode> devices = StreamSupport.stream(described.path("devices").spliterator(), false)
                .toList();
        if (!rest.isEmpty()) {
            Optional<JsonNode> named = devices.stream()
                    .filter(device -> isCalled(device, rest.get(0)))
                    .findFirst();
            if (named.isPresent()) {
                rest.remove(0);
                return named.get();
            }
        }
        List<JsonNode> able =
                devices.stream().filter(device -> hasCommand(device, command)).toList();
        if (able.size() == 1) {
            return able.get(0);
        }
        if (able.isEmpty()) {
            throw new ConfigException(Message.of("no device of the lab can do \"" + command + "\"")
                    .with(
                            "means",
                            "there is no such command"
                                    + Suggestion.clause(
                                            command,
                                            devices.stream()
                                                    .flatMap(device -> names(device).stream())
                                                    .distinct()
                                                    .toList())));
        }
        throw new ConfigException(Message.of("which device is to do \"" + command + "\"?")
                .with(
                        "there are",
                        String.join(
                                ", ", able.stream().map(LabCtlCommand::alias).toList()))
                .with("next", "name it behind the command"));
    }

    private static boolean isCalled(JsonNode device, String name) {
        return alias(device).equals(name) || device.path("udid").asText().equals(name);
    }

    private static String alias(JsonNode device) {
        return device.path("alias").asText();
    }

    private static boolean hasCommand(JsonNode device, String command) {
        return names(device).contains(command);
    }

    private static List<String> names(JsonNode device) {
        return device.path("commands").findValuesAsText("name");
    }

    private static List<String> parameters(JsonNode device, String command) {
        for (JsonNode one : device.path("commands")) {
            if (one.path("name").asText().equals(command)) {
                return one.path("parameters").findValuesAsText("name");
            }
        }
        return List.of();
    }

    /** By name where one is given, else by place; one too many is told to the lab, which refuses it. */
    private static Map<String, String> arguments(List<String> parameters, List<String> written) {
        Map<String, String> arguments = new LinkedHashMap<>();
        List<String> byPlace = new ArrayList<>();
        for (String one : written) {
            int equals = one.indexOf('=');
            if (equals > 0 && parameters.contains(one.substring(0, equals))) {
                arguments.put(one.substring(0, equals), one.substring(equals + 1));
            } else {
                byPlace.add(one);
            }
        }
        Iterator<String> open =
                parameters.stream().filter(name -> !arguments.containsKey(name)).iterator();
        for (String one : byPlace) {
            if (!open.hasNext()) {
                throw new ConfigException(Message.of("\"" + one + "\" is one argument too many")
                        .with("takes", parameters.isEmpty() ? "none" : String.join(", ", parameters)));
            }
            arguments.put(open.next(), one);
        }
        return arguments;
    }
}
