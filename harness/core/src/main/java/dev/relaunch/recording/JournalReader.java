package dev.relaunch.recording;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import dev.relaunch.model.ConfigException;
import dev.relaunch.model.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a journal up to where it was cut off. */
final class JournalReader {

    private JournalReader() {}

    static List<Journaled> read(Path file, List<String> remarks) throws IOException {
        List<Journaled> journal = new ArrayList<>();
        if (!Files.exists(file)) {
            remarks.add("there is no journal.ndjson: the experiment ended before its first step");
            return journal;
        }
        byte[] bytes = Files.readAllBytes(file);
        int begin = 0;
        long line = 1;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                entry(bytes, begin, i, file + ":" + line, journal, remarks);
                begin = i + 1;
                line++;
            }
        }
        if (begin < bytes.length) {
            remarks.add("the last line of journal.ndjson was cut off and is left out (" + (bytes.length - begin)
                    + " bytes)");
        }
        return journal;
    }

    private static void entry(
            byte[] bytes, int from, int to, String place, List<Journaled> journal, List<String> remarks)
            throws IOException {
        try {
            Journaled entry = RecordingJson.MAPPER.readValue(bytes, from, to - from, Journaled.class);
            long before =
                    journal.isEmpty() ? 0 : journal.get(journal.size() - 1).seq();
            if (entry.seq() != before + 1) {
                remarks.add(place + ": entry " + entry.seq() + " follows entry " + before);
            }
            journal.add(entry);
        } catch (InvalidTypeIdException later) {
            remarks.add(place + ": an entry of kind \"" + later.getTypeId()
                    + "\", which this version does not know, is left out");
        } catch (JacksonException damaged) {
            throw new ConfigException(
                    Message.of(place + " is no journal entry")
                            .with("means", damaged.getOriginalMessage())
                            .with(
                                    "next",
                                    "name another recording; a journal that is damaged before its end cannot be trusted"),
                    damaged);
        }
    }
}
