package cn.haicang.protocol.testing;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON laid out as the golden files are: only white space differs from what goes over the wire. */
public final class GoldenFiles {
    private static final JsonMapper PLAIN = JsonMapper.builder().build();
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter PRINTER =
            new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER);

    private GoldenFiles() {}

    public static String laidOut(byte[] json) {
        return laidOut(PLAIN.readTree(json));
    }

    public static String laidOut(JsonNode tree) {
        return PLAIN.writer().with(PRINTER).writeValueAsString(tree);
    }

    public static JsonNode tree(String json) {
        return PLAIN.readTree(json);
    }

    public static byte[] bytes(JsonNode tree) {
        return PLAIN.writeValueAsBytes(tree);
    }
}
