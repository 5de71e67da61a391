package dev.relaunch.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C, for work that has something to tidy up. */
final class Interrupts {

    private static final long TIDY_SECONDS = 10;

    private Interrupts() {}

    /**
     * Does the work; if this process is told to end meanwhile, the work's thread is interrupted and has ten seconds to end as it
     * would on any exception.
     */
    static void during(Work work) throws InterruptedException {
        Thread worker = Thread.currentThread();
        CountDownLatch done = new CountDownLatch(1);
        Thread hook = new Thread(
                () -> {
                    worker.interrupt();
                    try {
                        done.await(TIDY_SECONDS, TimeUnit.SECONDS);
                    } catch (InterruptedException ignored) {
                        // Nobody interrupts a shutdown hook; if somebody does, it is over.
                        Thread.currentThread().interrupt();
                    }
                },
                "interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            work.run();
        } finally {
            done.countDown();
            remove(hook);
        }
    }

    /** Has this done when the process is told to end, until the hook is closed. */
    static Hook hook(Runnable task) {
        Thread thread = new Thread(task, "interrupted");
        Runtime.getRuntime().addShutdownHook(thread);
        return () -> remove(thread);
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // Then it is at work already.
        }
    }

    /** Something that is done on Ctrl-C unless this is closed before. */
    interface Hook extends AutoCloseable {
        @Override
        void close();
    }

    /** Something that can be interrupted. */
    interface Work {
        void run() throws InterruptedException;
    }
}
