package dev.relaunch.emulator.ui;

import java.util.List;

/**
 * All that is on the glass at one moment.
 *
 * @param layers from the back to the front: the app, then what the system shows above it
 * @param lit false while the display is off: then there is nothing but black
 */
public record Scene(Bounds bounds, List<Node> layers, StatusBar statusBar, Appearance appearance, boolean lit) {

    public Scene {
        layers = List.copyOf(layers);
    }
}
