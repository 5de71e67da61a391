package dev.relaunch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaunch.model.ConfigException;
import dev.relaunch.model.LabException;
import dev.relaunch.model.Message;
import dev.relaunch.model.ScenarioException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

public final class RelaunchCommandTest {

    @DataProvider
    public Object[][] commands() {
        return new Object[][] {{"run"}, {"verify"}, {"devices"}, {"lab"}, {"read"}, {"explain"}};
    }

    @Test(dataProvider = "commands")
    public void everyCommandHasHelpWithExamplesAndJson(String command) {
        TextConsole text = new TextConsole();

        assertThat(text.run(command, "--help")).isEqualTo(0);

        assertThat(text.out()).contains("Usage: relaunch " + command, "Examples:", "--json");
    }

    @Test
    public void wrongCommandSuggestsTheRightOne() {
        TextConsole text = new TextConsole();

        assertThat(text.run("devises")).isEqualTo(3);

        assertThat(text.err()).contains("there is no command devises; perhaps devices\n");
    }

    @Test
    public void seedThatIsNoNumberIsRefusedInPlainWords() {
        TextConsole text = new TextConsole();

        assertThat(text.run("run", "--seed", "x")).isEqualTo(3);

        assertThat(text.err()).contains("\"x\" is no whole number").doesNotContain("long");
    }

    @Test
    public void explanationNamesRuleSourceAndGrade() {
        TextConsole text = new TextConsole();

        assertThat(text.run("explain", "urlsession", "--termination", "force-quit"))
                .isEqualTo(0);

        assertThat(text.out()).startsWith("no: ").contains("URLSESSION-2", "source", "how sure");
    }

    @Test
    public void unknownValueSuggestsTheNearest() {
        TextConsole text = new TextConsole();

        assertThat(text.run("explain", "urlsession", "--termination", "force-quti", "--refresh", "on"))
                .isEqualTo(3);

        assertThat(text.err()).contains("perhaps you meant \"force-quit\"");
    }

    @Test
    public void unknownValueWithNothingNearListsWhatThereIs() {
        TextConsole text = new TextConsole();

        assertThat(text.run("explain", "earthquake", "--termination", "crash", "--refresh", "on"))
                .isEqualTo(3);

        assertThat(text.err()).contains("there are urlsession");
    }

    @Test
    public void noCommandIsAUsageError() {
        TextConsole text = new TextConsole();

        assertThat(text.run()).isEqualTo(3);

        assertThat(text.err()).contains("which command?", "relaunch --help");
    }

    @Test
    public void missingLabFileIsAConfigurationError() {
        TextConsole text = new TextConsole();

        assertThat(text.run("devices", "--lab", "no-such-lab.yaml")).isEqualTo(3);

        assertThat(text.err()).contains("no-such-lab.yaml").doesNotContain("\tat ");
    }

    @Test
    public void exitCodeSaysWhoseProblemItIs() {
        Message message = Message.of("trouble");

        assertThat(told(new ConfigException(message))).isEqualTo("trouble\n=> USAGE");
        assertThat(told(new ScenarioException(message))).isEqualTo("trouble\n=> USAGE");
        assertThat(told(new LabException(message))).isEqualTo("trouble\n=> LAB");
    }

    @Test
    public void bugLeavesItsTraceInAFile() throws IOException {
        String told = told(new IllegalStateException("two moons"));

        assertThat(told).contains("two moons", "a bug in Relaunch", "=> BUG").doesNotContain("\tat ");
        Path trace = Path.of(told.lines()
                .filter(line -> line.strip().startsWith("trace"))
                .findFirst()
                .orElseThrow()
                .strip()
                .substring("trace".length())
                .strip());
        assertThat(Files.readString(trace)).contains("IllegalStateException: two moons", "\tat ");
        Files.delete(trace);
    }

    private static String told(Throwable failure) {
        StringWriter err = new StringWriter();
        ExitCode code = Failures.tell(failure, new PrintWriter(err, true));
        return err + "=> " + code;
    }
}
