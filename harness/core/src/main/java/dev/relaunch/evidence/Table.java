package dev.relaunch.evidence;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.relaunch.model.HarnessBug;
import dev.relaunch.model.Message;
import java.io.IOException;
import java.io.InputStream;

/** The tables of knowledge that come with the harness, YAML files beside the classes that read them. */
public final class Table {

    private Table() {}

    /** Reads the table beside a class; an unknown key is a bug of ours, not a surprise. */
    public static <T> T read(String resource, Class<T> as) {
        try (InputStream table = as.getResourceAsStream(resource)) {
            return new ObjectMapper(new YAMLFactory())
                    .registerModule(new Jdk8Module())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(table, as);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new HarnessBug(Message.of("the table " + resource + " cannot be read"), unreadable);
        }
    }
}
