package cn.haicang.proving.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the demo's centre for what an administrator would do by hand. It listens on the loopback, and answers only whoever
 * can read its ready file.
 */
public record CentreControl(ReadyFile file) {
    public static final String ADDRESS = "control";
    public static final String SECRET = "secret";

    /** For the terminal that the demo starts itself. */
    public String codeOfTheDemosTerminal() {
        JsonNode answer = JsonMapper.shared().readTree(ask("own-terminal"));
        return answer.path("code").asString();
    }

    /** For a terminal that is not there yet: one line of JSON with code, URL and the authority's certificate. */
    public String codeForAnotherTerminal() {
        return ask("another-terminal");
    }

    private String ask(String whose) {
        Map<String, String> centre =
                file.read().orElseThrow(() -> new IllegalStateException("the centre has not said where it is"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(centre.getOrDefault(ADDRESS, "") + "/" + whose))
                .header("Authorization", "Bearer " + centre.getOrDefault(SECRET, ""))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("the centre gave no enrolment code: " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException unreachable) {
            throw new UncheckedIOException("the demo's centre does not answer", unreachable);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", ending);
        }
    }
}
