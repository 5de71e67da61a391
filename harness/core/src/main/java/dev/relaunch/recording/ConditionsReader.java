package dev.relaunch.recording;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import dev.relaunch.model.BackgroundAppRefresh;
import dev.relaunch.model.Circumstance;
import dev.relaunch.model.Conditions;
import dev.relaunch.model.OsVersion;
import dev.relaunch.model.Termination;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

/** Reads conditions, also those of the first recordings, which knew no circumstances: all was as usual then. */
final class ConditionsReader extends StdDeserializer<Conditions> {

    private static final long serialVersionUID = 1;

    ConditionsReader() {
        super(Conditions.class);
    }

    @Override
    public Conditions deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode tree = context.readTree(parser);
        Set<Circumstance> circumstances = EnumSet.noneOf(Circumstance.class);
        for (JsonNode word : tree.path("circumstances")) {
            circumstances.add(context.readTreeAsValue(word, Circumstance.class));
        }
        return new Conditions(
                required(tree, "termination", Termination.class, context),
                required(tree, "refresh", BackgroundAppRefresh.class, context),
                required(tree, "os", OsVersion.class, context),
                circumstances);
    }

    private static <T> T required(JsonNode tree, String key, Class<T> type, DeserializationContext context)
            throws IOException {
        JsonNode value = tree.path(key);
        if (value.isMissingNode() || value.isNull()) {
            context.reportInputMismatch(Conditions.class, "the conditions have no \"%s\"", key);
        }
        return context.readTreeAsValue(value, type);
    }
}
