package dev.relaunch.evidence;

/** Takes what a {@link RecordScan} finds in a stretch of a log, in the order in which it stands there. */
interface RecordSink {

    /** From the next record on, it is this day, as {@link HeaderScanner#date} says it; the first record of the day was written then. */
    void day(int date, long nanoOfDay);

    /** A name that was not seen before in this stretch, or not for long. */
    void name(String name);

    void marker(SyslogReader.Marker marker);

    /** A record that somebody wants. */
    void record(RawRecord record);
}
