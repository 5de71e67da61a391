package dev.relaunch.emulator.ios;

/** Where the device puts what it has written about processes that ended. */
interface CrashStore {

    /**
     * @param name of the file
     * @param report in UTF-8
     */
    void save(String name, byte[] report);
}
