package dev.relaunch.emulator.fault;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** What is wrong now between the host and one device. Its services read it; who has to act is told. */
public final class WireFaults {

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile Set<WireFault> present = Set.of();

    /** Begins the fault, and returns when it has taken hold. Beginning what is there already does nothing. */
    public synchronized void begin(WireFault fault) {
        if (present.contains(fault)) {
            return;
        }
        if (!fault.momentary()) {
            change(fault, true);
        }
        listeners.forEach(listener -> listener.changed(fault, true));
    }

    /** Ends the fault. Ending what is not there does nothing. */
    public synchronized void end(WireFault fault) {
        if (present.contains(fault)) {
            change(fault, false);
            listeners.forEach(listener -> listener.changed(fault, false));
        }
    }

    /** Ends whatever lasts. */
    public void endAll() {
        present().forEach(this::end);
    }

    private void change(WireFault fault, boolean on) {
        EnumSet<WireFault> changed = EnumSet.noneOf(WireFault.class);
        changed.addAll(present);
        if (on) {
            changed.add(fault);
        } else {
            changed.remove(fault);
        }
        present = Set.copyOf(changed);
    }

    public boolean has(WireFault fault) {
        return present.contains(fault);
    }

    public Set<WireFault> present() {
        return present;
    }

    public void watch(Listener listener) {
        listeners.add(listener);
    }

    /** Told of every change, in order, before {@code begin} and {@code end} return. */
    public interface Listener {
        void changed(WireFault fault, boolean begins);
    }
}
