package dev.relaunch.emulator.ios;

/** A process with a debugger attached: it is never suspended, and no watchdog ends it. */
public interface Traced {

    int pid();

    /** Leaves the process to itself. */
    void detach();

    /** Ends the process. */
    void kill();

    /** Who waits for the end of the process; called on the model's thread, once. */
    interface Listener {
        /**
         * The process is gone.
         *
         * @param status as {@code wait4} gives it to a parent: a signal in the low seven bits, else the exit code in the byte above
         */
        void ended(int status);
    }
}
