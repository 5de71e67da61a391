package dev.relaunch.emulator.app;

/** Says which of the recorder's entry points ran: in the system log, and in a journal on the disk that an end of the process does not shorten. */
final class RecorderLog {

    /** A line for each point; in the app's container. */
    static final String JOURNAL = "Documents/relaunch-journal.log";

    private static final String MARK = "[relaunch] ";

    private final AppContext system;
    private int lines;

    RecorderLog(AppContext system) {
        this.system = system;
    }

    /** Each line of a process has its number, so that one which a relay drops is missed. */
    void point(String text) {
        lines++;
        String numbered = text + " n=" + lines;
        system.files().append(JOURNAL, numbered + "\n");
        system.log(MARK + numbered);
    }
}
