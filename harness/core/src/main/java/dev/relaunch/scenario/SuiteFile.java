package dev.relaunch.scenario;

import dev.relaunch.model.ConfigException;
import dev.relaunch.model.HarnessBug;
import dev.relaunch.model.Message;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.testng.xml.SuiteXmlParser;
import org.testng.xml.XmlClass;
import org.testng.xml.XmlSuite;

/** Suite files: {@code suites/<name>.xml} on the class path. */
final class SuiteFile {

    private SuiteFile() {}

    /**
     * The suite that is asked for.
     *
     * @throws ConfigException when there is none of that name, or none of its claims is wanted
     */
    static XmlSuite load(Run.Options options) {
        XmlSuite suite = load(options.suite());
        if (methods(suite).noneMatch(options::wants)) {
            throw nothingToRun(options);
        }
        return suite;
    }

    /** The public methods of its classes; which of them are tests, TestNG says when it runs them. */
    private static Stream<String> methods(XmlSuite suite) {
        return suite.getTests().stream()
                .flatMap(test -> Stream.concat(
                        test.getXmlClasses().stream(),
                        test.getXmlPackages().stream().flatMap(inside -> inside.getXmlClasses().stream())))
                .map(XmlClass::getSupportClass)
                .flatMap(type ->
                        Stream.of(type.getMethods()).map(method -> type.getSimpleName() + "." + method.getName()));
    }

    private static XmlSuite load(String name) {
        String resource = "suites/" + name + ".xml";
        try (InputStream stream = SuiteFile.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new ConfigException(Message.of("there is no suite \"" + name + "\"")
                        .with("looked for", resource + " on the class path")
                        .with("next", "try --suite smoke"));
            }
            return new SuiteXmlParser().parse(resource, stream, true);
        } catch (IOException unreadable) {
            throw new HarnessBug(Message.of("cannot read " + resource), unreadable);
        }
    }

    static ConfigException nothingToRun(Run.Options options) {
        String suite = options.suite();
        return new ConfigException(options.only()
                .map(claim -> Message.of("no claim of suite " + suite + " is named \"" + claim + "\"")
                        .with("next", "name a method, as in --only finishedUploadRelaunchesAppAfterDebugExit"))
                .orElseGet(() -> Message.of("suite " + suite + " has no claim for the devices of this lab")));
    }
}
