package dev.relaunch.emulator.app;

import java.util.List;

/** {@code CBCentralManager} with a restoration identifier. bluetoothd keeps what is pending; the manager is made anew at every launch. */
public interface Bluetooth {

    void central(String restoreIdentifier, Delegate delegate);

    /** Connects now, or as soon as the peripheral appears: the request never times out. */
    void connect(String restoreIdentifier, String peripheral);

    /** {@code setNotifyValue(true, for:)} once connected. */
    void subscribe(String restoreIdentifier, String peripheral);

    /** {@code CBCentralManagerDelegate} and {@code CBPeripheralDelegate}. */
    interface Delegate {
        /** First of all, in a process that was launched for Bluetooth. */
        void willRestoreState(List<String> peripherals);

        void didConnect(String peripheral);

        void didUpdateValue(String peripheral);
    }
}
