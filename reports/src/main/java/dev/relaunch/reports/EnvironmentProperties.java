package dev.relaunch.reports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Allure's {@code environment.properties}: the box on the report's first screen. */
final class EnvironmentProperties {

    private EnvironmentProperties() {}

    static String of(RunFacts run) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(
                run.emulated() ? "EMULATED devices" : "devices",
                String.join(", ", run.devices()) + (run.emulated() ? ". Not a hardware result." : ""));
        lines.put("lab", run.lab());
        lines.put("suite", run.suite());
        lines.put("seed", Long.toString(run.seed()));
        lines.putAll(run.versions());
        return lines.entrySet().stream()
                .map(line -> key(line.getKey()) + "=" + ascii(line.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static String key(String key) {
        return ascii(key).replace(" ", "\\ ").replace(":", "\\:").replace("=", "\\=");
    }

    /** Java reads such a file as Latin-1, so whatever is not ASCII is escaped. */
    private static String ascii(String text) {
        StringBuilder ascii = new StringBuilder();
        for (char c : PlainText.line(text).replace("\\", "\\\\").toCharArray()) {
            ascii.append(c < 0x7f ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return ascii.toString();
    }
}
