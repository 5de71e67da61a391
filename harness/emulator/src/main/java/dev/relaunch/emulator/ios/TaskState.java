package dev.relaunch.emulator.ios;

/** What runningboardd lets a process do, with the words of its clients and of SpringBoard. */
enum TaskState {
    RUNNING("running-active", "Running"),
    SUSPENDED("running-suspended", "Suspended"),
    NOT_RUNNING("none", "Not Running");

    private final String text;
    private final String springBoard;

    TaskState(String text, String springBoard) {
        this.text = text;
        this.springBoard = springBoard;
    }

    String text() {
        return text;
    }

    String springBoard() {
        return springBoard;
    }
}
