package dev.relaunch.emulator.ios;

/** Who gives the reason of an exit: xnu {@code bsd/sys/reason.h}. */
enum Namespace {
    /** Nobody: the process ended itself. */
    NONE(0, "", ""),
    JETSAM(1, "JETSAM", "jetsam"),
    SIGNAL(2, "SIGNAL", "signal"),
    /** SpringBoard on a phone, Carousel on a watch; both through FrontBoard. */
    FRONTBOARD(10, "FRONTBOARD", "frontboard"),
    RUNNINGBOARD(15, "RUNNINGBOARD", "runningboard");

    private final int number;
    private final String text;
    private final String domain;

    Namespace(int number, String text, String domain) {
        this.number = number;
        this.text = text;
        this.domain = domain;
    }

    int number() {
        return number;
    }

    /** As crash reports have it. */
    String text() {
        return text;
    }

    /** As the log has it: {@code domain:signal(2)}. */
    String domain() {
        return "domain:" + domain + "(" + number + ")";
    }
}
