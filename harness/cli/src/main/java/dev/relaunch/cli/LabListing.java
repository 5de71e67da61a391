package dev.relaunch.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.relaunch.model.Wrap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be done to the devices of a served lab, for a person to read. */
final class LabListing {

    private static final String MARGIN = "  ";

    /** Where descriptions begin. A longer usage has a line of its own. */
    private static final int INDENT = 30;

    /** However narrow the terminal is. */
    private static final int DESCRIPTION_MIN = 40;

    /** What so many commands of a device take is told once. */
    private static final int COMMON = 6;

    private final int width;
    private final StringBuilder text = new StringBuilder();

    private LabListing(int columns) {
        this.width = Math.max(DESCRIPTION_MIN, columns - INDENT);
    }

    /** Each device with its commands; those that are the same as of a device before are not told again. */
    static String of(JsonNode described, int columns) {
        LabListing listing = new LabListing(columns);
        List<JsonNode> told = new ArrayList<>();
        for (JsonNode device : described.path("devices")) {
            listing.device(device, told);
            told.add(device);
        }
        return listing.text.toString().stripTrailing();
    }

    private void device(JsonNode device, List<JsonNode> told) {
        String alias = device.path("alias").asText();
        String udid = device.path("udid").asText();
        text.append(alias.equals(udid) ? alias : alias + MARGIN + udid).append('\n');
        Optional<JsonNode> same = told.stream()
                .filter(other -> other.path("commands").equals(device.path("commands")))
                .findFirst();
        if (same.isPresent()) {
            text.append(MARGIN)
                    .append("the same as ")
                    .append(same.get().path("alias").asText())
                    .append("\n\n");
            return;
        }
        List<JsonNode> common = common(device.path("commands"));
        for (JsonNode parameter : common) {
            text.append(MARGIN).append(String.join("\n" + MARGIN, lines(parameter, width)));
            text.append('\n');
        }
        device.path("commands").forEach(command -> command(command, common));
        text.append('\n');
    }

    private static List<JsonNode> common(JsonNode commands) {
        Map<JsonNode, Integer> counts = new LinkedHashMap<>();
        for (JsonNode command : commands) {
            command.path("parameters").forEach(parameter -> counts.merge(parameter, 1, Integer::sum));
        }
        counts.values().removeIf(count -> count < COMMON);
        return List.copyOf(counts.keySet());
    }

    private void command(JsonNode command, List<JsonNode> common) {
        String usage = MARGIN + command.path("usage").asText();
        String first = usage.length() < INDENT ? usage + " ".repeat(INDENT - usage.length()) : usage + "\n";
        text.append(first);
        String margin = usage.length() < INDENT ? "" : " ".repeat(INDENT);
        List<String> lines = new ArrayList<>(Wrap.lines(command.path("what").asText(), width));
        for (JsonNode parameter : command.path("parameters")) {
            if (!common.contains(parameter)) {
                lines.addAll(lines(parameter, width - MARGIN.length()));
            }
        }
        text.append(margin)
                .append(String.join("\n" + " ".repeat(INDENT), lines))
                .append('\n');
    }

    /** A parameter; what does not fit into its first line is set in. */
    private static List<String> lines(JsonNode parameter, int width) {
        String told = parameter.path("placeholder").asText() + ": "
                + parameter.path("what").asText();
        List<String> broken = Wrap.lines(told, width);
        List<String> lines = new ArrayList<>(List.of(broken.get(0)));
        broken.stream().skip(1).map(line -> MARGIN + line).forEach(lines::add);
        return lines;
    }
}
