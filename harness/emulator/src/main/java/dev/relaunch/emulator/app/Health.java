package dev.relaunch.emulator.app;

/** {@code HKHealthStore}. Background delivery outlives the process; observer queries do not. */
public interface Health {

    /** {@code enableBackgroundDelivery(for:frequency:)}. */
    void enableBackgroundDelivery(String type, Frequency frequency);

    /** {@code HKObserverQuery}: to be executed anew at every launch. */
    void observe(String type, Update update);

    /** {@code updateHandler}. Who does not call {@code completion} is told less and less, and after three times no more. */
    interface Update {
        void run(Runnable completion);
    }

    /** {@code HKUpdateFrequency}: the system wakes the app at most once in such a time. */
    enum Frequency {
        IMMEDIATE,
        HOURLY,
        DAILY
    }
}
