package cn.haicang.proving.campaign;

import cn.haicang.proving.campaign.Piece.Outcome;
import cn.haicang.proving.checker.Findings;
import cn.haicang.proving.checker.Findings.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What has been found, as files that stay: one for each piece, and a page that counts them all. */
final class PieceFile {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;
    private final String commit;
    private final String counted;

    /** @param counted what these pieces are about: kills, or cuts */
    PieceFile(Path folder, String commit, String counted) {
        this.folder = folder;
        this.commit = commit;
        this.counted = counted;
    }

    /** What was seen, in the order in which a person asks. */
    Map<String, Object> describe(Options options, Outcome outcome) {
        Map<String, Object> piece = new LinkedHashMap<>();
        piece.put("seed", options.seed());
        piece.put("commit", commit);
        options.broken().ifPresent(it -> piece.put("brokenOnPurpose", it.name()));
        piece.put("ended", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        piece.put("seconds", outcome.took().toSeconds());
        piece.put("terminals", options.terminals());
        piece.put(counted, outcome.tally().ends());
        piece.put("given", outcome.verdict().given());
        piece.put("cases", outcome.verdict().cases());
        piece.put("untold", outcome.verdict().untold());
        piece.put("found", found(outcome.verdict().findings()));
        piece.put("happened", outcome.tally().all());
        return piece;
    }

    private static Map<String, Object> found(Findings findings) {
        Map<String, Object> found = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            int count = findings.count(kind);
            found.put(kind.name(), count == 0 ? 0 : Map.of("count", count, "such as", findings.examples(kind)));
        }
        return found;
    }

    void write(long seed, Map<String, Object> piece) throws IOException {
        Path pieces = Files.createDirectories(folder.resolve("pieces"));
        Path file = pieces.resolve("%s-%05d.json".formatted(counted, seed));
        Files.writeString(file, JSON.writeValueAsString(piece) + "\n");
        Files.writeString(folder.resolve(counted + ".md"), summary().page());
    }

    static String text(Map<String, Object> piece) {
        return JSON.writeValueAsString(piece);
    }

    Summary summary() throws IOException {
        Path pieces = Files.createDirectories(folder.resolve("pieces"));
        try (Stream<Path> files = Files.list(pieces)) {
            return new Summary(
                    counted,
                    files.filter(file -> file.getFileName().toString().startsWith(counted))
                            .sorted()
                            .map(PieceFile::read)
                            .toList());
        }
    }

    private static JsonNode read(Path file) {
        return JSON.readTree(file.toFile());
    }
}
