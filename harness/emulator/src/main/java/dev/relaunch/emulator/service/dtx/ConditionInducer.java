package dev.relaunch.emulator.service.dtx;

import dev.relaunch.emulator.service.dtx.DeviceCondition.Active;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * com.apple.instruments.server.services.ConditionInducer: puts the device under one condition, for as long as the host stays connected.
 *
 * <p>The condition is kept and listed; nothing in the emulated device becomes slow or warm by it.
 */
final class ConditionInducer implements Channel {

    static final String NAME = "com.apple.instruments.server.services.ConditionInducer";

    private final DeviceCondition ofDevice;
    private @Nullable Active own;

    /** Works on what all connections to the device share. */
    ConditionInducer(DeviceCondition ofDevice) {
        this.ofDevice = ofDevice;
    }

    @Override
    public @Nullable Object call(String selector, List<@Nullable Object> arguments) throws Refused {
        return switch (selector) {
            case "availableConditionInducers" ->
                Condition.ALL.stream()
                        .map(condition -> condition.about(ofDevice.profile(condition)))
                        .toList();
            case "enableConditionWithIdentifier:profileIdentifier:" ->
                enable(Channel.text(arguments, 0), Channel.text(arguments, 1));
            case "disableConditionWithIdentifier:", "disableActiveCondition" -> {
                ofDevice.end();
                yield true;
            }
            default -> throw new Refused(ArchivedError.unknownSelector("DTConditionInducer", selector));
        };
    }

    private boolean enable(String identifier, String profile) throws Refused {
        Condition condition = Condition.ALL.stream()
                .filter(each -> each.identifier().equals(identifier) && each.has(profile))
                .findFirst()
                .orElseThrow(() -> refused("There is no condition " + identifier + " with a profile " + profile + "."));
        Active wanted = new Active(condition, profile);
        if (!ofDevice.begin(wanted)) {
            throw refused("A condition is already active.");
        }
        own = wanted;
        return true;
    }

    private static Refused refused(String why) {
        return new Refused(new ArchivedError("DTConditionInducer", 1, why));
    }

    @Override
    public void closed() {
        if (own != null) {
            ofDevice.end(own);
        }
    }
}
