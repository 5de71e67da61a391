package dev.relaunch.emulator.ios;

import dev.relaunch.emulator.ui.Bounds;
import java.util.List;
import java.util.Optional;

/**
 * One kind of hardware.
 *
 * @param name as it is sold, and as the lab file has it
 * @param productType e.g. {@code iPhone15,4}
 * @param board e.g. {@code D37AP}
 * @param chip the first half of its UDIDs
 * @param deviceClass {@code iPhone}, {@code iPad} or {@code Watch}
 * @param homeButton rather than Face ID and gestures
 * @param cellular rather than Wi-Fi only
 * @param memoryMegabytes how much memory it has
 */
public record Model(
        String name,
        String productType,
        String board,
        String chip,
        String deviceClass,
        Bounds bounds,
        boolean homeButton,
        boolean cellular,
        int memoryMegabytes) {

    public static final Model IPHONE_14 = new Model(
            "iPhone 14", "iPhone14,7", "D27AP", "00008110", "iPhone", new Bounds(390, 844), false, true, 6_144);
    public static final Model IPHONE_15 =
            new Model("iPhone 15", "iPhone15,4", "D37AP", "00008120", "iPhone", Bounds.IPHONE_15, false, true, 6_144);
    /** Third generation. */
    public static final Model IPHONE_SE = new Model(
            "iPhone SE", "iPhone14,6", "D49AP", "00008110", "iPhone", new Bounds(375, 667), true, true, 4_096);
    /** Tenth generation, Wi-Fi only. */
    public static final Model IPAD =
            new Model("iPad", "iPad13,18", "J271AP", "00008101", "iPad", new Bounds(820, 1_180), false, false, 4_096);
    /** Series 9, 41 mm. */
    public static final Model WATCH = new Model(
            "Apple Watch", "Watch7,1", "N207sAP", "00008310", "Watch", new Bounds(176, 215), false, false, 1_024);

    public static final List<Model> ALL = List.of(IPHONE_14, IPHONE_15, IPHONE_SE, IPAD, WATCH);

    /** The model of this name; empty where there is none. */
    public static Optional<Model> named(String name) {
        return ALL.stream().filter(model -> model.name.equals(name)).findFirst();
    }

    boolean watch() {
        return deviceClass.equals("Watch");
    }
}
