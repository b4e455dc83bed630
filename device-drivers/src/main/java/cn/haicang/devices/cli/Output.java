package cn.haicang.devices.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/** Where answers go: sentences for a person, or one JSON object a line for a program. Always UTF-8, whatever the locale. */
final class Output {
    private static final JsonFactory JSON = new JsonFactory();

    private final PrintStream out;
    private final PrintStream err;
    private final boolean json;

    Output(OutputStream out, OutputStream err, boolean json) {
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.json = json;
    }

    void print(Answer answer) {
        answer.lines().forEach(this::print);
        if (!answer.note().isEmpty()) {
            err.println(answer.note());
        }
    }

    /** Written out at once; if nobody reads any longer, nothing happens. */
    void print(Answer.Line line) {
        var text = json ? object(line.members()) : line.sentence();
        if (!text.isEmpty()) {
            out.print(text + "\n");
            out.flush();
        }
    }

    /** For the person at the screen, in either form. */
    void note(String sentence) {
        err.println(sentence);
    }

    private static String object(Map<String, Object> members) {
        var text = new java.io.StringWriter();
        try (var generator = JSON.createGenerator(tools.jackson.core.ObjectWriteContext.empty(), text)) {
            generator.writeStartObject();
            members.forEach((name, value) -> {
                generator.writeName(name);
                write(generator, value);
            });
            generator.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator generator, Object value) {
        if (value instanceof Boolean truth) {
            generator.writeBoolean(truth);
        } else if (value instanceof List<?> list) {
            generator.writeStartArray();
            list.forEach(each -> generator.writeString(each.toString()));
            generator.writeEndArray();
        } else {
            generator.writeString(value.toString());
        }
    }
}
