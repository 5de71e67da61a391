package dev.relaunch.emulator.service;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The developer image of one device: whether it is mounted, and with which signature. A restart unmounts it. */
public final class DeveloperImage {

    private volatile byte @Nullable [] signature;

    public void mount(byte[] with) {
        signature = with.clone();
    }

    public void unmount() {
        signature = null;
    }

    public boolean mounted() {
        return signature != null;
    }

    /** Of the mounted image. */
    public Optional<byte[]> signature() {
        return Optional.ofNullable(signature).map(byte[]::clone);
    }
}
