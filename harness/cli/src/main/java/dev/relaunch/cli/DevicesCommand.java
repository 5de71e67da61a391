package dev.relaunch.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.HorizontalAlign;
import dev.relaunch.command.ProcessCommandRunner;
import dev.relaunch.lab.Lab;
import dev.relaunch.lab.Labs;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The devices of a lab. */
@Command(
        name = "devices",
        mixinStandardHelpOptions = true,
        description = "Lists the devices of a lab, as they describe themselves.",
        footer = {"", "Examples:", "  relaunch devices", "  relaunch devices --lab lab.yaml --json"})
final class DevicesCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final LabOption lab = new LabOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    DevicesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Lab opened = Labs.open(lab.load())) {
            List<DeviceRow> devices = DeviceRow.of(opened, new ProcessCommandRunner());
            console.out()
                    .println(
                            json.wanted()
                                    ? Json.of(Map.of("lab", opened.name(), "devices", devices))
                                    : text(opened.name(), devices));
        }
        return ExitCode.HOLDS.number();
    }

    static String text(String lab, List<DeviceRow> devices) {
        String table = AsciiTable.builder()
                .lineSeparator("\n")
                .border(AsciiTable.NO_BORDERS)
                .data(
                        devices,
                        List.of(
                                column("alias", DeviceRow::alias),
                                column("UDID", DeviceRow::udid),
                                column("name", DeviceRow::name),
                                column("model", DeviceRow::model),
                                column("system", DeviceRow::os),
                                column("profile", DeviceRow::profile),
                                column("", row -> row.emulated() ? "emulated" : "")))
                .asString();
        return lab + "\n\n" + table.lines().map(String::stripTrailing).reduce("", (above, line) -> above + line + "\n");
    }

    private static com.github.freva.asciitable.ColumnData<DeviceRow> column(
            String head, Function<DeviceRow, String> value) {
        return new com.github.freva.asciitable.Column()
                .header(head)
                .headerAlign(HorizontalAlign.LEFT)
                .dataAlign(HorizontalAlign.LEFT)
                .with(value);
    }
}
