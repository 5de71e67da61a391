package dev.relaunch.emulator.testing;

import dev.relaunch.emulator.EmulatedLab;
import dev.relaunch.emulator.ios.Os;
import dev.relaunch.emulator.ios.Phone;
import dev.relaunch.emulator.ios.Preset;
import dev.relaunch.emulator.ios.VirtualClock;
import java.util.List;
import java.util.Set;

/** One emulated phone with all its daemons, on a clock that runs, served on any free port. */
public final class PhoneLab implements AutoCloseable {

    private static final long SEED = 1;

    private final VirtualClock clock = VirtualClock.running();
    private final Phone phone;
    private final EmulatedLab lab;

    public PhoneLab(Os os) {
        phone = Phone.of(clock, Preset.of(os), SEED, Set.of());
        lab = EmulatedLab.start(List.of(phone));
    }

    public VirtualClock clock() {
        return clock;
    }

    public Phone phone() {
        return phone;
    }

    public EmulatedLab lab() {
        return lab;
    }

    public String udid() {
        return phone.identity().udid();
    }

    /** Where tools find the lab, as their environment has it. */
    public String muxer() {
        return lab.usbmuxd().tools();
    }

    /** Runs a tool on the phone, to its end; the UDID follows the name of the tool. */
    public ToolRun run(String tool, String... arguments) throws InterruptedException {
        return ToolRun.of(muxer(), command(tool, arguments));
    }

    /** Starts a tool that stays. */
    public Tool start(String tool, String... arguments) {
        return Tool.start(muxer(), command(tool, arguments));
    }

    private String[] command(String tool, String... arguments) {
        String[] command = new String[arguments.length + 3];
        command[0] = tool;
        command[1] = "-u";
        command[2] = udid();
        System.arraycopy(arguments, 0, command, 3, arguments.length);
        return command;
    }

    @Override
    public void close() {
        lab.close();
        phone.close();
        clock.close();
    }
}
