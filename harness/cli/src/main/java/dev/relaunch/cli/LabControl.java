package dev.relaunch.cli;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.relaunch.model.ConfigException;
import dev.relaunch.model.LabException;
import dev.relaunch.model.Message;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The control port of a lab that is being served by another process. */
final class LabControl {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration CONNECT_MAX = Duration.ofSeconds(5);

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT_MAX).build();

    private LabControl(URI address) {
        this.address = address;
    }

    /**
     * The lab at this address; without one that of the environment, or the only one that is being served.
     *
     * @throws ConfigException where it is not clear which
     */
    static LabControl find(Optional<String> named) {
        Optional<String> address = named.or(() -> Optional.ofNullable(System.getenv(ServedLab.CONTROL)));
        if (address.isPresent()) {
            return at(address.get());
        }
        List<String> served = LabNotice.all();
        if (served.size() == 1) {
            return at(served.get(0));
        }
        throw new ConfigException(
                served.isEmpty()
                        ? Message.of("no lab is being served").with("next", "relaunch lab, in another terminal")
                        : Message.of(served.size() + " labs are being served")
                                .with("there are", String.join("\n", served))
                                .with("next", "say which: --at ADDRESS, or " + ServedLab.CONTROL + "=ADDRESS"));
    }

    private static LabControl at(String address) {
        if (!address.matches("http://(127\\.0\\.0\\.1|localhost):\\d{1,5}/?")) {
            throw new ConfigException(Message.of("\"" + address + "\" is no address of a lab's control port")
                    .with("next", "take the one that relaunch lab prints, as http://127.0.0.1:40123"));
        }
        return new LabControl(URI.create(address));
    }

    /** What there is and what can be done to it. */
    JsonNode described() {
        return answer(HttpRequest.newBuilder(address.resolve("/")).GET());
    }

    /** Does it; returns the sentence that says what came of it. */
    String perform(String device, String command, Map<String, String> arguments) {
        URI target = address.resolve("/" + device + "/" + command);
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.of(arguments)));
        return answer(request).path("done").asText();
    }

    private JsonNode answer(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            JsonNode body = JSON.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new ConfigException(told(body));
            }
            return body;
        } catch (JacksonException noLab) {
            throw silent(noLab);
        } catch (IOException gone) {
            throw silent(gone);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw silent(stop);
        }
    }

    private static Message told(JsonNode body) {
        Message message = Message.of(body.path("error").asText("the lab refused"));
        for (Map.Entry<String, JsonNode> fact : body.path("facts").properties()) {
            message = message.with(fact.getKey(), fact.getValue().asText());
        }
        return message;
    }

    private LabException silent(Exception why) {
        return new LabException(
                Message.of("no lab answers at " + address)
                        .with("means", String.valueOf(why))
                        .with("next", "see that relaunch lab still runs; it prints the address"),
                why);
    }
}
