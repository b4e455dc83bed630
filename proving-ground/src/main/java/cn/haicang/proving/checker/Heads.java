package cn.haicang.proving.checker;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The chain of signed heads that the centre keeps, by installation and sequence. */
record Heads(Map<Integer, SortedMap<Long, List<String>>> byInstallation) {
    static Heads read(Connection centre) throws SQLException {
        Map<Integer, SortedMap<Long, List<String>>> found = new TreeMap<>();
        try (Statement statement = centre.createStatement();
                ResultSet row = statement.executeQuery("select installation, sequence, head from envelope")) {
            while (row.next()) {
                found.computeIfAbsent(row.getInt(1), _ -> new TreeMap<>())
                        .computeIfAbsent(row.getLong(2), _ -> new ArrayList<>())
                        .add(row.getString(3));
            }
        }
        return new Heads(found);
    }

    /** Sequence numbers before the last that nothing came under, as {@code installation/sequence}. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        byInstallation.forEach((installation, row) -> {
            for (long sequence = 1; sequence < row.lastKey(); sequence++) {
                if (!row.containsKey(sequence)) {
                    missing.add(installation + "/" + sequence);
                }
            }
        });
        return missing;
    }

    /** Where a head does not name the one before it, or a place is taken twice. */
    List<String> broken() throws GeneralSecurityException {
        List<String> broken = new ArrayList<>();
        for (Map.Entry<Integer, SortedMap<Long, List<String>>> row : byInstallation.entrySet()) {
            String before = "";
            for (Map.Entry<Long, List<String>> place : row.getValue().entrySet()) {
                String head = place.getValue().getFirst();
                boolean follows = before.isEmpty() || previous(head).equals(sha256(before));
                if (place.getValue().size() > 1 || (!follows && row.getValue().containsKey(place.getKey() - 1))) {
                    broken.add(row.getKey() + "/" + place.getKey());
                }
                before = head;
            }
        }
        return broken;
    }

    private static String previous(String head) {
        JsonNode payload = JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(head.split("\\.", -1)[1]));
        return payload.path("previousHead").asString("");
    }

    private static String sha256(String text) throws GeneralSecurityException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
