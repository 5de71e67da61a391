package dev.relaunch.emulator.ios;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The rhythm in which a phone writes what nobody asked for.
 *
 * <p>Left alone it is silent for seconds, locked for up to minutes; each touch makes it talk for a second. A phone in use writes 70 to 4,000 lines a second;
 * the lab's writes fewer, so that a run stays small, unless it is told to be busy.
 */
final class BackgroundNoise implements Glass.Listener {

    private static final Duration BUSY_BEAT = Duration.ofMillis(50);
    private static final int BUSY_LINES = 20;
    private static final int LINES_PER_TOUCH = 12;

    private final VirtualClock clock;
    private final Murmurs murmurs;
    private final Lock lock;
    private final Choices choices;
    private Level level = Level.QUIET;
    private Optional<VirtualClock.Scheduled> next = Optional.empty();

    BackgroundNoise(VirtualClock clock, Murmurs murmurs, Lock lock, Choices choices) {
        this.clock = clock;
        this.murmurs = murmurs;
        this.lock = lock;
        this.choices = choices.of("noise");
    }

    List<Command> commands() {
        return List.of(Command.of(
                        "noise",
                        "How much the device writes when nothing happens.",
                        arguments -> {
                            become(arguments.oneOf("level", Level.class));
                            return "the noise is " + arguments.text("level");
                        },
                        Command.Parameter.required("level", "off, quiet or busy"))
                .alsoWhileDown());
    }

    void begin() {
        next = level == Level.OFF
                ? Optional.empty()
                : Optional.of(clock.after(pause(), () -> {
                    murmurs.write();
                    if (level == Level.BUSY) {
                        for (int i = 2; i < BUSY_LINES; i++) {
                            murmurs.write();
                        }
                        murmurs.writeLate();
                    }
                    begin();
                }));
    }

    private void become(Level newLevel) {
        level = newLevel;
        next.ifPresent(VirtualClock.Scheduled::cancel);
        begin();
    }

    private Duration pause() {
        if (level == Level.BUSY) {
            return BUSY_BEAT;
        }
        return lock.locked() ? choices.millis(4_000, 90_000) : choices.millis(700, 4_500);
    }

    @Override
    public void touched() {
        if (level == Level.QUIET) {
            int lines = LINES_PER_TOUCH / 2 + choices.below(LINES_PER_TOUCH);
            for (int i = 0; i < lines; i++) {
                clock.after(choices.millis(5, 1_000), murmurs::writeInUse);
            }
        }
    }

    private enum Level {
        OFF,
        QUIET,
        BUSY
    }
}
