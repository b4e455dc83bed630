package cn.haicang.protocol;

import java.time.DateTimeException;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a time or a duration from its ISO 8601 text and from nothing else: of a bare number nobody knows the unit. */
final class IsoText<T> extends StdScalarDeserializer<T> {
    private final Function<String, T> parse;

    IsoText(Class<T> type, Function<String, T> parse) {
        super(type);
        this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return context.reportInputMismatch(this, "ISO 8601 text is wanted");
        }
        try {
            return parse.apply(parser.getString());
        } catch (DateTimeException e) {
            return context.reportInputMismatch(this, "ISO 8601 text is wanted");
        }
    }
}
