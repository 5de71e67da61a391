package dev.relaunch.lab;

/** Opens labs of one kind; found through {@link java.util.ServiceLoader}, so that core never sees the embedded lab. */
public interface LabProvider {

    /** The word for this kind in a lab file: {@code emulated}, {@code attached}. */
    String kind();

    /**
     * Opens the lab; everything it starts is gone when the lab is closed.
     *
     * @throws dev.relaunch.model.ConfigException when the lab file asks for something this kind does not have
     * @throws dev.relaunch.model.LabException when the lab cannot be used
     */
    Lab open(LabFile file);
}
