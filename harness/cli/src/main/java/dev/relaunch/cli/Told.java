package dev.relaunch.cli;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.relaunch.evidence.Story;
import dev.relaunch.evidence.crash.CrashReport;
import dev.relaunch.evidence.crash.CrashText;

/** What one file tells: a log its story, a report what became of a process. */
sealed interface Told {

    /** The name of the file, as it was given or found. */
    String file();

    /** For a person, in lines of at most so many characters. */
    String text(int columns);

    /** Whether it is about this app; of what names no app, nobody can say that it is not. */
    boolean concerns(String bundleId);

    /** The same for one app alone. */
    Told of(String bundleId);

    /** The story of a log; its keys stand beside the file's name. */
    record Log(String file, @JsonUnwrapped Story story) implements Told {
        @Override
        public String text(int columns) {
            return story.text(columns);
        }

        @Override
        public boolean concerns(String bundleId) {
            return true;
        }

        @Override
        public Told of(String bundleId) {
            return new Log(file, story.of(bundleId));
        }
    }

    /** A crash artefact. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Report(
            String file, String headline, @JsonUnwrapped CrashReport report) implements Told {

        Report(String file, CrashReport report) {
            this(file, CrashText.headline(report), report);
        }

        @Override
        public String text(int columns) {
            return CrashText.of(report).render(columns) + "\n";
        }

        @Override
        public boolean concerns(String bundleId) {
            return names().isEmpty() || names().equals(bundleId);
        }

        @JsonIgnore
        private String names() {
            return report.bundleId();
        }

        @Override
        public Told of(String bundleId) {
            return this;
        }
    }
}
