package dev.relaunch.evidence;

/**
 * A record as it stands in the bytes: decoded, but without what only those who read from the beginning know.
 *
 * @param line number of its first line, counted from 0 at the beginning of the stretch
 * @param nanoOfDay of its time; of which day the last {@link RecordSink#day} said
 * @param name the process, with host and library where the form does not tell them apart
 * @param library empty where it is in the name
 * @param text the message, bounded; in JSON the whole object
 */
record RawRecord(
        long offset,
        int length,
        long line,
        long nanoOfDay,
        String name,
        String library,
        int pid,
        String level,
        String text,
        boolean cut) {}
