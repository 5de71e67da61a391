package dev.relaunch.emulator.ios;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;

/**
 * One transfer of a background session.
 *
 * @param number within the session, from 1
 * @param uploadBytes to be sent, or -1 for a download
 */
record TransferTask(int number, UUID uuid, URI url, long uploadBytes) {

    boolean upload() {
        return uploadBytes >= 0;
    }

    /** As CFNetwork writes it: {@code Task <UUID>.<1>}. */
    String text() {
        return "Task <" + uuid.toString().toUpperCase(Locale.ROOT) + ">.<" + number + ">";
    }
}
