package dev.relaunch.emulator.service.dtx;

import org.jspecify.annotations.Nullable;

/** The condition that a device is under now, of which there is at most one, whoever asked for it. */
final class DeviceCondition {

    private @Nullable Active active;

    /** Returns false where the device is under one already. */
    synchronized boolean begin(Active wanted) {
        if (active != null) {
            return false;
        }
        active = wanted;
        return true;
    }

    /** Ends this one; without effect where it has ended. */
    synchronized void end(Active ended) {
        if (ended == active) {
            active = null;
        }
    }

    /** Ends whatever there is. */
    synchronized void end() {
        active = null;
    }

    /** The profile of this condition that is on; empty where none is. */
    synchronized String profile(Condition condition) {
        return active != null && active.condition.equals(condition) ? active.profile : "";
    }

    /** One request for a condition; no two are the same. */
    static final class Active {
        private final Condition condition;
        private final String profile;

        Active(Condition condition, String profile) {
            this.condition = condition;
            this.profile = profile;
        }
    }
}
