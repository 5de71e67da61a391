package dev.relaunch.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** The line that says what is being done. */
interface ProgressLine extends AutoCloseable {

    void show(String claim, String step);

    /** Prints something that stays, above the line. */
    void above(Runnable print);

    /** One more claim is done. */
    void count();

    @Override
    void close();

    /** For logs and pipes: a line for each claim that begins, and below it one for each step. */
    static ProgressLine plain(PrintWriter err) {
        return new ProgressLine() {
            private String at = "";

            @Override
            public void show(String claim, String step) {
                if (!claim.isEmpty() && !claim.equals(at)) {
                    err.println(claim);
                }
                if (!step.isEmpty()) {
                    err.println(claim.isEmpty() ? step : "  " + step);
                }
                at = claim;
            }

            @Override
            public void above(Runnable print) {
                print.run();
            }

            @Override
            public void count() {}

            @Override
            public void close() {}
        };
    }

    /** For a terminal: one line, drawn over. */
    static ProgressLine drawnOver(PrintWriter err) {
        return new Bar(err);
    }

    /** The bar draws from a thread of its own, so all that is written goes through one lock. */
    final class Bar implements ProgressLine, ProgressBarConsumer {

        private static final String CLEAR_LINE = "\r\u001b[2K";
        private static final int UPDATE_MILLIS = 200;

        private final PrintWriter err;
        private final ProgressBar bar;
        private boolean closed;

        private Bar(PrintWriter err) {
            this.err = err;
            this.bar = new ProgressBarBuilder()
                    .setTaskName("relaunch")
                    // How many claims there will be is known only when the data providers have run.
                    .setInitialMax(-1)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setUnit(" claims", 1)
                    .setUpdateIntervalMillis(UPDATE_MILLIS)
                    .hideEta()
                    .setConsumer(this)
                    .build();
        }

        @Override
        public void show(String claim, String step) {
            bar.setExtraMessage(claim.isEmpty() || step.isEmpty() ? claim + step : claim + ": " + step);
        }

        @Override
        public void above(Runnable print) {
            synchronized (err) {
                err.print(CLEAR_LINE);
                err.flush();
                print.run();
            }
        }

        @Override
        public void count() {
            bar.step();
        }

        @Override
        public int getMaxRenderedLength() {
            return Integer.getInteger("relaunch.columns", 80) - 1;
        }

        @Override
        public void accept(String rendered) {
            synchronized (err) {
                if (!closed) {
                    err.print(CLEAR_LINE + rendered);
                    err.flush();
                }
            }
        }

        @Override
        public void close() {
            synchronized (err) {
                if (closed) {
                    return;
                }
                closed = true;
                err.print(CLEAR_LINE);
                err.flush();
            }
            bar.close();
        }
    }
}
