package dev.relaunch.lab;

import dev.relaunch.command.Guardian;
import dev.relaunch.model.ConfigException;
import dev.relaunch.model.Message;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Opens the lab that a lab file describes, whoever provides its kind. */
public final class Labs {

    private Labs() {}

    /**
     * Opens the lab; its directory goes with it, even where this process is killed before it closes the lab.
     *
     * @throws ConfigException when nobody provides this kind of lab, or it does not have what the file asks for
     * @throws dev.relaunch.model.LabException when the lab cannot be used
     */
    public static Lab open(LabFile file) {
        TreeMap<String, LabProvider> providers = new TreeMap<>();
        ServiceLoader.load(LabProvider.class).forEach(provider -> providers.put(provider.kind(), provider));
        LabProvider provider = providers.get(file.kind());
        if (provider == null) {
            throw new ConfigException(Message.of("there is no lab of kind \"" + file.kind() + "\"")
                    .with("there are", String.join(", ", providers.keySet()))
                    .with("next", "set the lab file's key \"kind\" to one of these"));
        }
        Lab lab = provider.open(file);
        lab.directory().ifPresent(Guardian.ofThisProcess()::tidy);
        return lab;
    }
}
