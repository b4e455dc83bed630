package cn.haicang.proving.checker;

import cn.haicang.proving.checker.Findings.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Looks at what is left when everything has stopped. */
public final class Checker {
    private final Evidence evidence;
    private final Findings findings = new Findings();
    private final SealedContent opener;

    /**
     * What there is to be compared.
     *
     * @param books what residents wrote down, of each terminal
     * @param centre the centre's data folder
     * @param terminals the terminals' data folders
     */
    public record Evidence(List<Path> books, Path centre, List<Path> terminals) {}

    /**
     * @param given numbers that residents have
     * @param cases at the centre
     * @param untold cases whose residents saw no number, because their terminal was killed before
     */
    public record Verdict(Findings findings, int given, int cases, int untold) {}

    private Checker(Evidence evidence, SealedContent opener) {
        this.evidence = evidence;
        this.opener = opener;
    }

    public static Verdict check(Evidence evidence) throws IOException, GeneralSecurityException {
        var checker = new Checker(evidence, SealedContent.by(evidence.centre().resolve("keys/sealing.key")));
        try {
            return checker.check();
        } catch (SQLException unreadable) {
            checker.findings.add(Kind.DAMAGED, String.valueOf(unreadable.getMessage()));
            return new Verdict(checker.findings, 0, 0, 0);
        }
    }

    private Verdict check() throws IOException, SQLException, GeneralSecurityException {
        List<BookLine> lines = new ArrayList<>();
        for (Path book : evidence.books()) {
            lines.addAll(BookLine.read(book));
        }
        for (Path terminal : evidence.terminals()) {
            integrity(terminal.resolve("kiosk.db"));
        }
        integrity(evidence.centre().resolve("centre.db"));
        try (Connection centre = CentreCase.open(evidence.centre().resolve("centre.db"))) {
            List<CentreCase> cases = CentreCase.all(centre);
            List<BookLine> given = lines.stream().filter(it -> it.is("GIVEN")).toList();
            Map<String, String> contents = contents(cases);
            compare(given, cases, contents);
            int untold = compareWithAsked(lines, contents);
            chain(centre);
            putAside(centre, cases);
            return new Verdict(findings, given.size(), cases.size(), untold);
        }
    }

    /** Hash of what each case holds, by case. */
    private Map<String, String> contents(List<CentreCase> cases) {
        Map<String, String> contents = new HashMap<>();
        Set<String> hashes = new HashSet<>();
        for (CentreCase one : cases) {
            try {
                String hash = hash(opener.open(one.sealed()));
                if (!hashes.add(hash) || contents.put(one.id(), hash) != null) {
                    findings.add(Kind.DOUBLED, one.receipt());
                }
            } catch (GeneralSecurityException unreadable) {
                findings.add(Kind.ALTERED, one.receipt());
            }
        }
        return contents;
    }

    private void compare(List<BookLine> given, List<CentreCase> cases, Map<String, String> contents) {
        Map<String, List<CentreCase>> byReceipt = new HashMap<>();
        cases.forEach(one ->
                byReceipt.computeIfAbsent(one.receipt(), _ -> new ArrayList<>()).add(one));
        Set<String> numbers = new HashSet<>();
        for (BookLine line : given) {
            if (!numbers.add(line.number())) {
                findings.add(Kind.DOUBLED, line.number());
            }
            List<CentreCase> found = byReceipt.getOrDefault(line.number(), List.of());
            if (found.isEmpty()) {
                findings.add(Kind.LOST, line.number());
            } else if (found.size() == 1 && !fits(line, found.getFirst(), contents)) {
                findings.add(Kind.ALTERED, line.number());
            }
        }
        byReceipt.forEach((number, same) -> {
            if (same.stream().map(CentreCase::id).distinct().count() > 1) {
                findings.add(Kind.DOUBLED, number);
            }
        });
    }

    private static boolean fits(BookLine line, CentreCase found, Map<String, String> contents) {
        return line.content().equals(contents.get(found.id()))
                && line.service().equals(found.service())
                && line.installation() == found.installation()
                && Long.parseLong(line.number(), 5, 12, 10) == found.sequence();
    }

    /** @return cases whose residents were told nothing */
    private int compareWithAsked(List<BookLine> lines, Map<String, String> contents) {
        Map<String, String> last = new HashMap<>();
        lines.forEach(line -> last.put(line.content(), line.what()));
        int untold = 0;
        for (Map.Entry<String, String> one : contents.entrySet()) {
            String told = last.getOrDefault(one.getValue(), "NOBODY");
            if (told.equals("ASKED")) {
                untold++;
            } else if (!told.equals("GIVEN")) {
                findings.add(Kind.UNASKED, one.getKey() + " " + told);
            }
        }
        return untold;
    }

    private void chain(Connection centre) throws SQLException, GeneralSecurityException {
        Heads heads = Heads.read(centre);
        List<String> missing = heads.missing();
        findings.addAll(Kind.GAP, missing);
        findings.addAll(Kind.CHAIN_BROKEN, heads.broken());
        if (column(centre, "select name from sqlite_master where name = 'intake_gap'")
                .isEmpty()) {
            return; // such a centre keeps no list; it computes its gaps when somebody looks
        }
        Set<String> told = new HashSet<>();
        for (String gap : column(centre, "select installation || '/' || first || '/' || last from intake_gap")) {
            String[] parts = gap.split("/", -1);
            for (long sequence = Long.parseLong(parts[1]); sequence <= Long.parseLong(parts[2]); sequence++) {
                told.add(parts[0] + "/" + sequence);
            }
        }
        missing.stream().filter(one -> !told.contains(one)).forEach(one -> findings.add(Kind.GAP_UNREPORTED, one));
        told.stream().filter(one -> !missing.contains(one)).forEach(one -> findings.add(Kind.GAP, "told " + one));
    }

    private void putAside(Connection centre, List<CentreCase> cases) throws SQLException {
        findings.addAll(Kind.PARKED, column(centre, "select reason || ' ' || receipt from parked_envelope"));
        findings.addAll(
                Kind.PARKED, column(centre, "select parked || ' ' || receipt from envelope where parked <> ''"));
        findings.addAll(Kind.ALARM, column(centre, "select kind || ' ' || envelope from intake_alarm"));
        cases.stream()
                .filter(one -> !one.attention().isEmpty())
                .forEach(one -> findings.add(Kind.ALARM, one.receipt() + " " + one.attention()));
    }

    private void integrity(Path database) {
        // Whoever opens one that is missing makes an empty one, and there is nothing wrong with that.
        if (!Files.isRegularFile(database)) {
            findings.add(Kind.DAMAGED, database.getFileName() + " is not there");
            return;
        }
        try (Connection connection = CentreCase.open(database)) {
            List<String> said = column(connection, "pragma integrity_check");
            if (!said.equals(List.of("ok"))) {
                findings.add(Kind.DAMAGED, database.getFileName() + " " + said.getFirst());
            }
        } catch (SQLException unreadable) {
            findings.add(Kind.DAMAGED, database.getFileName() + " " + unreadable.getMessage());
        }
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }

    /** SHA-256 over one line for each thing that was said, in the order of their names. */
    private static String hash(JsonNode content) throws GeneralSecurityException {
        Map<String, String> said = new TreeMap<>();
        said.put("applicant.name", content.path("applicant").path("name").asString());
        said.put("applicant.number", content.path("applicant").path("number").asString());
        content.path("form").path("answers").properties().forEach(answer -> {
            Map<String, String> members = new TreeMap<>();
            answer.getValue()
                    .properties()
                    .forEach(it -> members.put(it.getKey(), it.getValue().asString()));
            members.remove("type");
            said.put("form." + answer.getKey(), String.join("|", members.values()));
        });
        StringBuilder text = new StringBuilder();
        said.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
