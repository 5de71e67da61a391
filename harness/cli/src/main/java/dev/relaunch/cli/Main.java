package dev.relaunch.cli;

/** {@code relaunch}: what {@code ./relaunch} starts when everything is set up. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        int code = new RelaunchCommand().execute(Console.ofProcess(), args);
        System.exit(code);
    }
}
