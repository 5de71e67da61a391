package dev.relaunch.reports;

import dev.relaunch.model.LabException;
import dev.relaunch.model.Message;
import dev.relaunch.scenario.ClaimRun;
import dev.relaunch.scenario.RunListener;
import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.AllureResultsWriter;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.model.TestResultContainer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives the results that allure-testng writes the words of the run: the claim's title and conditions, its steps, its verdict and
 * what it rests on.
 *
 * <p>allure-testng puts itself into every TestNG run on its class path and asks for Allure's one lifecycle when it is made, so
 * {@link #into} must be called before the run's {@code TestNG} object is. A claim must begin, take its steps and end on the thread
 * of its test method, before TestNG tells its listeners how the method ended ({@code IInvokedMethodListener.afterInvocation} is
 * early enough).
 */
public final class AllureResults implements RunListener {

    private final Path folder;
    private final AllureLifecycle lifecycle;
    private final Map<String, ClaimRun> claims = new ConcurrentHashMap<>();
    private final ClaimSteps steps;
    private final Attachments attachments;

    private AllureResults(Path folder) {
        this.folder = folder;
        this.lifecycle = new AllureLifecycle(new Writer(new FileSystemResultsWriter(folder), claims));
        this.steps = new ClaimSteps(lifecycle);
        this.attachments = new Attachments(lifecycle);
    }

    /** Sends all Allure results of this process to the folder from here on; nothing of Allure is written elsewhere. */
    public static AllureResults into(Path folder) {
        AllureResults results = new AllureResults(folder);
        Allure.setLifecycle(results.lifecycle);
        results.write("categories.json", Categories.json());
        return results;
    }

    public Path folder() {
        return folder;
    }

    /** Says on the report's first screen what the run was made with. May be called again, when more is known. */
    public void describe(RunFacts run) {
        write("environment.properties", EnvironmentProperties.of(run));
    }

    @Override
    public void claimStarted(ClaimRun claim) {
        current().ifPresent(uuid -> claims.put(uuid, claim));
    }

    @Override
    public void stepTaken(ClaimRun claim, String step) {
        current().ifPresent(uuid -> {
            claims.put(uuid, claim);
            steps.begin(uuid, step);
        });
    }

    @Override
    public void claimEnded(ClaimRun claim) {
        current().ifPresent(uuid -> {
            claims.put(uuid, claim);
            steps.end(uuid, claim);
            attachments.add(claim);
        });
    }

    private Optional<String> current() {
        return lifecycle.getCurrentTestCase();
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new LabException(Message.of("cannot write " + folder.resolve(name)), e);
        }
    }

    /** Fills the claim in at the last moment, when allure-testng has said all that it has to say. */
    private record Writer(AllureResultsWriter files, Map<String, ClaimRun> claims) implements AllureResultsWriter {

        @Override
        public void write(TestResult result) {
            ClaimRun claim = claims.remove(result.getUuid());
            if (claim != null) {
                ClaimResult.fill(result, claim);
            }
            files.write(result);
        }

        @Override
        public void write(TestResultContainer container) {
            files.write(container);
        }

        @Override
        public void write(String source, InputStream attachment) {
            files.write(source, attachment);
        }
    }
}
