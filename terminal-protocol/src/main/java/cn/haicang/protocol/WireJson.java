package cn.haicang.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * The one way in which records of the wire become JSON and come back: strict when writing, tolerant of words it does not
 * know when reading, and of nothing else.
 */
public final class WireJson {
    /** The most that any single message may hold, in bytes. */
    public static final int MAX_BYTES = 4 * 1024 * 1024;

    // RFC 8259 4 and 8.1: names are unique, bytes are UTF-8; two readers must not see two messages.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(40)
                    .maxDocumentLength(MAX_BYTES)
                    .maxStringLength(MAX_BYTES)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .build();

    private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(LogicalType.Textual, text -> {
                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
            })
            .addModule(new SimpleModule()
                    .addDeserializer(Instant.class, new IsoText<>(Instant.class, Instant::parse))
                    .addDeserializer(Duration.class, new IsoText<>(Duration.class, Duration::parse))
                    .addDeserializer(LocalDate.class, new IsoText<>(LocalDate.class, LocalDate::parse)))
            .build();

    private WireJson() {}

    public static byte[] write(Object message) {
        return MAPPER.writeValueAsBytes(message);
    }

    /** @throws MalformedMessage if it is no JSON, no such record, or holds a value that the record refuses */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            T message = MAPPER.readValue(utf8(json, type), type);
            if (message == null) {
                throw new MalformedMessage(type, "null");
            }
            return message;
        } catch (JacksonException | CharacterCodingException e) {
            throw new MalformedMessage(type, why(e));
        }
    }

    /** For a server or client that reads streams itself. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /**
     * Jackson's own decoder lets overlong forms and halves of characters pass; this one reports them. The quick one puts U+FFFD in
     * their place, so where there is none, there was none of them.
     */
    private static String utf8(byte[] json, Class<?> type) throws CharacterCodingException {
        if (json.length > MAX_BYTES) {
            throw new MalformedMessage(type, "too large");
        }
        var quick = new String(json, StandardCharsets.UTF_8);
        return quick.indexOf('\uFFFD') < 0 ? quick : strict(json);
    }

    private static String strict(byte[] json) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
    }

    /** What the parser says quotes the message, and its classes are nobody's business. */
    private static String why(Exception e) {
        return switch (e) {
            case StreamConstraintsException _ -> "beyond the limits";
            case StreamReadException _, CharacterCodingException _ -> "not JSON";
            default -> "does not fit";
        };
    }
}
