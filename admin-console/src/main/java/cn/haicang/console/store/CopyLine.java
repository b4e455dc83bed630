package cn.haicang.console.store;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One row as a line of text (PostgreSQL, COPY, "Text Format"): fields between tabs, backslash N for null. */
final class CopyLine {
    private static final String NULL = "\\N";

    private CopyLine() {}

    static String of(List<Optional<String>> fields) {
        return fields.stream()
                .map(field -> field.map(CopyLine::escaped).orElse(NULL))
                .collect(Collectors.joining("\t"));
    }

    static List<Optional<String>> read(String line) {
        return Arrays.stream(line.split("\t", -1))
                .map(field -> field.equals(NULL) ? Optional.<String>empty() : Optional.of(plain(field)))
                .toList();
    }

    private static String escaped(String field) {
        var text = new StringBuilder(field.length() + 8);
        for (int at = 0; at < field.length(); at++) {
            char c = field.charAt(at);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
        return text.toString();
    }

    private static String plain(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        var text = new StringBuilder(field.length());
        for (int at = 0; at < field.length(); at++) {
            char c = field.charAt(at);
            text.append(c == '\\' && at + 1 < field.length() ? meant(field.charAt(++at)) : c);
        }
        return text.toString();
    }

    private static char meant(char escape) {
        return switch (escape) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> escape;
        };
    }
}
