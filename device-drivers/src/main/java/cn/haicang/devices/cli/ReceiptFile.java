package cn.haicang.devices.cli;

import cn.haicang.devices.print.Receipt;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A receipt as somebody else wrote it down: bounded, strict, and never quoted in what is said about it. */
final class ReceiptFile {
    /** Some hundred times what a resident's receipt takes. */
    private static final int MOST_BYTES = 1 << 20;

    private static final int DEEPEST = 10;

    private ReceiptFile() {}

    /** @param file a path, or {@code -} for {@code standardInput} */
    static Receipt read(String file, InputStream standardInput) throws WrongWords {
        return new ReceiptReader(tree(text(bytes(file, standardInput)))).receipt();
    }

    private static byte[] bytes(String file, InputStream standardInput) throws WrongWords {
        byte[] bytes;
        try {
            bytes = file.equals("-") ? standardInput.readNBytes(MOST_BYTES + 1) : bytes(Path.of(file));
        } catch (IOException | InvalidPathException e) {
            throw new WrongWords("The file of the receipt is not there or can't be read.");
        }
        if (bytes.length > MOST_BYTES) {
            throw new WrongWords("The file is too large for a receipt: more than 1 MiB.");
        }
        return bytes;
    }

    private static byte[] bytes(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES + 1);
        }
    }

    private static String text(byte[] bytes) throws WrongWords {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new WrongWords("The file is no receipt: it isn't written in UTF-8.");
        }
    }

    // The parser's own words quote the file, so only the place is passed on.
    private static JsonNode tree(String text) throws WrongWords {
        var constraints = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxNumberLength(20)
                .build();
        var mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(constraints)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        try {
            return mapper.readTree(text);
        } catch (JacksonException e) {
            var place = e.getLocation();
            throw new WrongWords("The file is no receipt: its JSON can't be followed"
                    + (place == null
                            ? "."
                            : " at line " + place.getLineNr() + ", column " + place.getColumnNr() + "."));
        }
    }
}
