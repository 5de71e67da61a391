package dev.relaunch.scenario;

import dev.relaunch.lab.Lab;
import dev.relaunch.lab.LabFile;
import dev.relaunch.profile.AppProfile;
import dev.relaunch.recording.Recording;
import dev.relaunch.recording.RunInfo;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.testng.ITestNGListener;
import org.testng.TestNG;
import org.testng.xml.XmlSuite;

/** One run of a suite on a lab: the bench it stands on, its folder, and the claims it has judged. */
public final class Run implements AutoCloseable {

    private static final DateTimeFormatter FOLDER_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss");

    private final Options options;
    private final XmlSuite suite;
    private final Bench bench;
    private final Path folder;
    private final RunListener listener;
    private final List<Phone> phones;
    private final List<ClaimRun> claims = new ArrayList<>();
    private @Nullable ClaimRun begun;

    /**
     * What to run.
     *
     * @param suite name of the suite file {@code suites/<name>.xml} on the class path
     * @param only the one claim to run, by method or by class and method; empty for all
     * @param runs where the run's folder is made
     * @param product the folder that {@code ./relaunch} stands in
     * @param versions of the harness, for {@code run.json}
     */
    public record Options(
            LabFile lab, String suite, Optional<String> only, Path runs, Path product, Map<String, String> versions) {

        /** Whether this claim, named by class and method, is to be run. */
        boolean wants(String claim) {
            return only.map(wanted ->
                            claim.equals(wanted) || claim.endsWith("." + wanted) || claim.startsWith(wanted + "."))
                    .orElse(true);
        }
    }

    private Run(Options options, XmlSuite suite, Bench bench, Path folder, RunListener listener) {
        this.options = options;
        this.suite = suite;
        this.bench = bench;
        this.folder = folder;
        this.listener = listener;
        this.phones = bench.devices().stream()
                .map(device -> new Phone(device, bench.lab().emulated()))
                .toList();
    }

    /**
     * Starts what the run needs to reach the lab's devices. The lab stays the caller's to close, after the run.
     *
     * @throws dev.relaunch.model.ConfigException when there is no such suite, or {@code only} names no claim of it
     * @throws dev.relaunch.model.LabException when a device or a tool cannot be reached; nothing of the bench is left running
     */
    public static Run open(Lab lab, Options options, RunListener listener) {
        XmlSuite suite = SuiteFile.load(options);
        String name = LocalDateTime.now(ZoneId.systemDefault()).format(FOLDER_TIME) + "-" + options.suite();
        Path folder = Folders.fresh(options.runs(), name);
        Bench bench = Bench.open(options.lab(), lab, options.product(), folder);
        return new Run(options, suite, bench, folder, listener);
    }

    /** The run's folder, which holds a folder for each experiment. */
    public Path folder() {
        return folder;
    }

    /** The devices, as a report names them. */
    public List<String> devices() {
        return phones.stream().map(Phone::toString).toList();
    }

    /**
     * Runs the suite and returns what became of each claim, in the order they were run.
     *
     * @param listeners more listeners for TestNG, e.g. a report's
     * @throws dev.relaunch.model.ConfigException when it has no claim for these devices
     */
    public List<ClaimRun> execute(List<? extends ITestNGListener> listeners) {
        TestNG testng = new TestNG(false);
        testng.setVerbose(0);
        testng.setXmlSuites(List.of(suite));
        testng.addListener(new ScenarioListener(this));
        listeners.forEach(testng::addListener);
        testng.run();
        if (claims.isEmpty()) {
            throw SuiteFile.nothingToRun(options);
        }
        return List.copyOf(claims);
    }

    /** The versions of the harness and of the tools it runs: name to version. */
    public Map<String, String> versions() {
        Map<String, String> all = new TreeMap<>(options.versions());
        all.putAll(bench.versions());
        all.put("java", String.valueOf(Runtime.version()));
        return all;
    }

    List<Phone> phones() {
        return phones;
    }

    boolean isWanted(String claim) {
        return options.wants(claim);
    }

    /** Begins the experiment of one claim on this phone. */
    void begin(Phone phone, String name, String variant) {
        String method = name.substring(name.lastIndexOf('.') + 1);
        Path experiment = Folders.fresh(
                folder, Folders.slug(String.format(Locale.ROOT, "%02d-%s-%s", claims.size() + 1, method, variant)));
        ClaimRun claim = ClaimRun.begun(name, Variants.title(method), phone.toString(), variant, experiment);
        listener.claimStarted(claim);
        phone.begin(app -> {
            RunInfo info = info(phone, name, app);
            Recording recording = Recording.create(experiment, info, bench.clock());
            return new Observation(phone.device(), bench, recording, info, claim, listener);
        });
        begun = claim;
    }

    /** Ends it: what stopped the scenario before it was judged goes into the recording, and is judged too. */
    void end(Phone phone, Optional<Throwable> thrown) {
        Optional<Throwable> trouble = thrown.filter(Run::isTrouble);
        ClaimRun claim = Objects.requireNonNull(begun);
        Optional<Observation> observation = phone.end();
        if (observation.isPresent()) {
            try (Observation ending = observation.get()) {
                trouble.ifPresent(ending::failed);
                claim = ending.claim();
            }
        }
        if (claim.finding().isEmpty() && trouble.isPresent()) {
            claim = claim.brokenOff(trouble.get());
        }
        claims.add(claim);
        listener.claimEnded(claim);
    }

    private static boolean isTrouble(Throwable thrown) {
        return !(thrown instanceof ClaimViolated) && !(thrown instanceof ClaimUndetermined);
    }

    private RunInfo info(Phone phone, String name, AppProfile app) {
        Lab lab = bench.lab();
        return new RunInfo(
                RunInfo.FORMAT,
                name,
                bench.clock().now(),
                lab.name(),
                lab.emulated(),
                lab.seed(),
                phone.device().info(),
                phone.device().said().describe(app),
                versions());
    }

    @Override
    public void close() {
        bench.close();
    }
}
