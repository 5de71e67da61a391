package dev.relaunch.emulator.service.dtx;

/** An {@code NSError}, as it is answered. */
record ArchivedError(String domain, long code, String description) {

    /** What the message system says of a method that is not there. */
    static ArchivedError unknownSelector(String service, String selector) {
        return new ArchivedError(
                "DTXMessage",
                1,
                "Unable to invoke -[<" + service + "> " + selector + "] - it does not respond to the selector");
    }
}
