package dev.relaunch.emulator.ios;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The device's notification centre of notify(3): names without content, for whoever listens at the moment. */
public final class DarwinNotifications {

    private final List<Observer> observers = new CopyOnWriteArrayList<>();

    public void post(String name) {
        observers.forEach(observer -> observer.posted(name));
    }

    public void add(Observer observer) {
        observers.add(observer);
    }

    public void remove(Observer observer) {
        observers.remove(observer);
    }

    /** Must not block. */
    public interface Observer {
        void posted(String name);
    }
}
