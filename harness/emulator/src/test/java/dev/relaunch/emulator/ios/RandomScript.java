package dev.relaunch.emulator.ios;

import static dev.relaunch.emulator.ios.Bench.RECORDER;

import dev.relaunch.emulator.ui.Node;
import dev.relaunch.model.ConfigException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Everything that can be done to a phone, by hand and by command, in an order that a seed draws; and what it wrote. */
final class RandomScript {

    private static final String OTHER = "com.example.tidetable";
    private static final String PASSCODE = "1234";
    /** Replies of a control that are no words of a list: by parameter, one of these. */
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("region", List.of("gate")),
            Map.entry("activity", List.of("focus")),
            Map.entry("name", List.of("Microphone", "Dock")),
            Map.entry("id", List.of("com.example.fieldrecorder.refresh", "com.example.fieldrecorder.processing")),
            Map.entry("url", List.of("recorder://new")),
            Map.entry("path", List.of("/private/var/mobile/store.sqlite")),
            Map.entry("passcode", List.of(PASSCODE, PASSCODE, PASSCODE, "0000")),
            Map.entry("latitude", List.of("52.5163", "52.6", "48.1")),
            Map.entry("longitude", List.of("13.3777", "13.5", "11.5")),
            Map.entry("percent", List.of("4", "20", "80")),
            Map.entry("seconds", List.of("-7200", "3", "30", "3600")),
            Map.entry("times", List.of("0", "1")),
            Map.entry("megabytes", List.of("100", "3000")),
            Map.entry("priority", List.of("1", "5", "10")));
    /** They would take the phone away from the script, or make it write more than anybody reads. */
    private static final Set<String> LEFT_OUT = Set.of("noise", "payload", "text", "reason");

    private final Bench bench;
    private final Random random;
    private final List<String> steps = new ArrayList<>();

    RandomScript(Bench bench, long seed) {
        this.bench = bench;
        this.random = new Random(seed);
    }

    /** What was done, for whoever wants to do it again. */
    List<String> steps() {
        return steps;
    }

    void play(int length) {
        bench.command("noise", "level", "quiet");
        for (int i = 0; i < length; i++) {
            step();
            bench.pass(Duration.ofMillis(200L + random.nextInt(random.nextInt(10) == 0 ? 1_800_000 : 20_000)));
        }
    }

    private void step() {
        switch (random.nextInt(8)) {
            case 0 -> {
                steps.add("open the recorder");
                command("unlock", Map.of("passcode", PASSCODE));
                command("open-url", Map.of("bundle", RECORDER, "url", "recorder://new"));
            }
            case 1 -> {
                steps.add("go home");
                bench.screen().pressHome();
            }
            case 2, 3 -> touchSomething();
            case 4 -> throwCard();
            default -> anyCommand();
        }
    }

    private void touchSomething() {
        bench.swipe(200, 700, 200, 300 + random.nextInt(600));
        Node tree = random.nextInt(3) == 0
                ? bench.screen().system()
                : bench.screen().tree();
        List<Node> buttons = Bench.flat(tree)
                .filter(Node::visible)
                .filter(node -> node.type().equals("XCUIElementTypeButton"))
                .toList();
        if (!buttons.isEmpty()) {
            Node button = buttons.get(random.nextInt(buttons.size()));
            steps.add("tap " + button.name().orElse("a button"));
            bench.screen().tap(button.rect().centerX(), button.rect().centerY());
        }
    }

    private void throwCard() {
        steps.add("throw a card out of the switcher");
        bench.openSwitcher();
        bench.nodes()
                .filter(Node::visible)
                .filter(node -> node.name().orElse("").startsWith("card:"))
                .findFirst()
                .ifPresent(card -> bench.swipe(
                        card.rect().centerX(),
                        card.rect().centerY(),
                        card.rect().centerX(),
                        card.rect().centerY() - 600));
        bench.screen().pressHome();
    }

    private void anyCommand() {
        List<Command> all = bench.phone().control().commands().stream()
                .filter(command -> !LEFT_OUT.contains(command.name()))
                .toList();
        Command chosen = all.get(random.nextInt(all.size()));
        Map<String, String> arguments = new TreeMap<>();
        for (Command.Parameter parameter : chosen.parameters()) {
            if (parameter.required() || (!LEFT_OUT.contains(parameter.name()) && random.nextBoolean())) {
                arguments.put(parameter.name(), value(chosen, parameter));
            }
        }
        command(chosen.name(), arguments);
    }

    private String value(Command command, Command.Parameter parameter) {
        if (parameter.name().equals("bundle") || parameter.name().equals("app")) {
            return command.name().equals("uninstall") ? OTHER : RECORDER;
        }
        List<String> words = VALUES.getOrDefault(
                parameter.name(), List.of(parameter.what().split(";")[0].split(", | or ")));
        return words.get(random.nextInt(words.size()));
    }

    private void command(String name, Map<String, String> arguments) {
        steps.add(name + " " + arguments);
        try {
            bench.phone().control().perform(name, arguments);
        } catch (ConfigException refused) {
            steps.add("  refused: "
                    + String.valueOf(refused.getMessage())
                            .lines()
                            .skip(1)
                            .findFirst()
                            .orElse("")
                            .strip());
        }
    }
}
