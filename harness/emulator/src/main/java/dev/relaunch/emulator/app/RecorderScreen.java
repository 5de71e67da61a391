package dev.relaunch.emulator.app;

import dev.relaunch.emulator.ui.Bounds;
import dev.relaunch.emulator.ui.ListPage;
import dev.relaunch.emulator.ui.View;
import dev.relaunch.emulator.ui.View.TextInput;

/** The recorder's one page: its transfer and its end first, and below a button to arm each of the other triggers by hand. */
final class RecorderScreen {

    private final String title;
    private final AppContext system;
    private final RecorderTransfer transfer;
    private final RecorderTasks tasks;
    private final RecorderServices services;
    private final Runnable exit;
    private int scrolled;
    private int scrollable;

    RecorderScreen(
            String title,
            AppContext system,
            RecorderTransfer transfer,
            RecorderTasks tasks,
            RecorderServices services,
            Runnable exit) {
        this.title = title;
        this.system = system;
        this.transfer = transfer;
        this.tasks = tasks;
        this.services = services;
        this.exit = exit;
    }

    void scroll(int points) {
        scrolled = Math.max(0, Math.min(scrollable, scrolled + points));
    }

    View draw(Bounds bounds) {
        ListPage page = new ListPage(bounds, title, scrolled);
        page.row(
                View.of("Other"),
                (row, top) -> row.add(View.of("TextField")
                        .name("relaunch.transfer.url")
                        .label("Transfer URL")
                        .value(transfer.url())
                        .at(32, top + 6, bounds.width() - 64, 40)
                        .input(TextInput.over(transfer::url, transfer::url))));
        button(page, "relaunch.transfer.upload", "Upload", () -> transfer.start(true));
        button(page, "relaunch.transfer.download", "Download", () -> transfer.start(false));
        text(page, "relaunch.transfer.state", transfer.state());
        text(page, "relaunch.refresh", system.backgroundRefreshAvailable() ? "available" : "denied");
        button(page, "relaunch.exit", "Exit", exit);
        for (RecorderServices.Armed service : RecorderServices.Armed.values()) {
            String mark = services.isArmed(service) ? " ✓" : "";
            button(page, "relaunch." + service.key() + ".arm", service.label() + mark, () -> services.arm(service));
        }
        button(page, "relaunch.refreshtask.submit", "Refresh task", tasks::submitRefresh);
        button(page, "relaunch.processing.submit", "Processing task", tasks::submitProcessing);
        button(page, "relaunch.continued.submit", "Continued task", tasks::submitContinued);
        button(page, "relaunch.backgroundtask.begin", "Background task", tasks::begin);
        button(page, "relaunch.location.track", "Track", services::track);
        button(page, "relaunch.location.session", "Track in session", services::trackInSession);
        button(page, "relaunch.audio.play", "Play", services::play);
        button(page, "relaunch.watch.send", "Send", services::send);
        button(page, "relaunch.widget.reload", "Reload widgets", services::reloadWidgets);
        scrollable = page.scrollable();
        return page.draw();
    }

    private static void button(ListPage page, String name, String label, Runnable action) {
        page.row(
                View.of("Other"),
                (row, top) -> row.add(View.of("Button")
                        .name(name)
                        .label(label)
                        .at(32, top + 4, 160, 44)
                        .onTap(action)));
    }

    private static void text(ListPage page, String name, String label) {
        page.row(
                View.of("Other"),
                (row, top) -> row.add(View.of("StaticText")
                        .name(name)
                        .label(label)
                        .value(label)
                        .at(32, top + 14, 300, 24)));
    }
}
