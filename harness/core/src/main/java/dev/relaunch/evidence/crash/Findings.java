package dev.relaunch.evidence.crash;

import java.util.ArrayList;
import java.util.List;

/** What a reader took out of a file, before it is understood. */
final class Findings {

    private static final int VICTIMS_MAX = 1_000;

    final Fields fields = new Fields();
    final List<Victim> victims = new ArrayList<>();

    /** Whether it lists processes as a JetsamEvent does. */
    boolean listsProcesses;

    long processes;

    /** Whether the file ends early, or is broken from some place on. */
    boolean damaged;

    void victim(Victim victim) {
        if (victims.size() < VICTIMS_MAX) {
            victims.add(victim);
        } else {
            damaged = true;
        }
    }
}
