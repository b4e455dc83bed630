package cn.haicang.console.intake;

/**
 * Any text as printable ASCII, so that a database keeps it unit by unit: PostgreSQL refuses U+0000, and half a surrogate pair
 * has no UTF-8. What is not printable, and the backslash, is written as in Java source, {@code \}{@code u0000}.
 */
final class Printable {
    private Printable() {}

    static String of(String text) {
        return text.chars().allMatch(Printable::asItIs) ? text : written(text);
    }

    private static String written(String text) {
        var printable = new StringBuilder(text.length());
        text.chars().forEach(unit -> {
            if (asItIs(unit)) {
                printable.append((char) unit);
            } else {
                printable.append("\\u%04x".formatted(unit));
            }
        });
        return printable.toString();
    }

    private static boolean asItIs(int unit) {
        return unit > ' ' && unit < 0x7F && unit != '\\';
    }
}
