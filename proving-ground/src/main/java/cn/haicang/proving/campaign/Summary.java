package cn.haicang.proving.campaign;

import cn.haicang.proving.checker.Findings.Kind;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * One page about all pieces.
 *
 * @param counted what they are about: kills, or cuts
 */
record Summary(String counted, List<JsonNode> pieces) {
    int ends() {
        return sum(counted);
    }

    long lastSeed() {
        return pieces.stream().mapToLong(it -> it.path("seed").asLong()).max().orElse(0);
    }

    private int sum(String name) {
        return pieces.stream().mapToInt(it -> it.path(name).asInt()).sum();
    }

    String page() {
        StringBuilder page = new StringBuilder("""
                # All pieces so far: %s

                Written by `bin/campaign --record`; [README.md](README.md) tells what the words mean.

                """.formatted(counted));
        page.append(
                "%d pieces, **%d %s** of a process that had handled a submission since its start, %d numbers given, %d cases, of which %d untold.%n%n"
                        .formatted(pieces.size(), ends(), counted, sum("given"), sum("cases"), sum("untold")));
        page.append("| found | times |\n|---|---|\n");
        for (Kind kind : Kind.values()) {
            int count = pieces.stream().mapToInt(it -> found(it, kind)).sum();
            page.append("| %s | %d |%n".formatted(kind, count));
        }
        page.append("\n| happened | times |\n|---|---|\n");
        happened().forEach((what, count) -> page.append("| %s | %d |%n".formatted(what, count)));
        return page.toString();
    }

    private static int found(JsonNode piece, Kind kind) {
        JsonNode found = piece.path("found").path(kind.name());
        return found.isNumber() ? found.asInt() : found.path("count").asInt(0);
    }

    private SortedMap<String, Integer> happened() {
        SortedMap<String, Integer> happened = new TreeMap<>();
        pieces.forEach(piece -> piece.path("happened")
                .properties()
                .forEach(it -> happened.merge(it.getKey(), it.getValue().asInt(), Integer::sum)));
        return happened;
    }
}
