package dev.relaunch.emulator.ios.daemon;

import dev.relaunch.emulator.app.Audio;
import dev.relaunch.emulator.app.BackgroundMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** mediaserverd: keeps an app that plays and has the mode for it from being suspended. It wakes none. */
public final class Mediaserverd implements Host.Observer {

    static final String NAME = "mediaserverd";

    private static final Duration LONGEST = Duration.ofDays(1);

    private final Host host;
    private final Map<Client, Hold> playing = new LinkedHashMap<>();

    Mediaserverd(Host host) {
        this.host = host;
        host.observe(this);
    }

    public Audio of(Client client) {
        return new Audio() {
            @Override
            public void play() {
                if (!playing.containsKey(client) && client.running()) {
                    boolean entitled = client.manifest().has(BackgroundMode.AUDIO);
                    playing.put(
                            client,
                            entitled
                                    ? host.hold(client, "com.apple.audio.playing", NAME, LONGEST, Overrun.SUSPENDED)
                                    : Hold.NONE);
                }
            }

            @Override
            public void stop() {
                Hold hold = playing.remove(client);
                if (hold != null) {
                    hold.release();
                }
            }
        };
    }

    /** Quoted from devices, where the second sentence is often taken for an error; it is none. */
    @Override
    public void changed(Client client) {
        if (playing.containsKey(client) && client.running() && !client.visible()) {
            boolean entitled = client.manifest().has(BackgroundMode.AUDIO);
            host.log(
                    NAME,
                    "MediaExperience",
                    "-CMSessionMgr- CMSessionMgrHandleApplicationStateChange: Client " + client.bundleId()
                            + " with pid '" + client.pid() + "' is now Background Running. Background entitlement: "
                            + (entitled ? "YES" : "NO"));
        }
    }

    @Override
    public void exited(Client client) {
        playing.remove(client);
    }
}
