package cn.haicang.devices.cli;

import cn.haicang.devices.print.Receipt;
import cn.haicang.devices.print.ReceiptLine;
import cn.haicang.devices.print.ReceiptLine.Align;
import cn.haicang.devices.print.ReceiptLine.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Makes a receipt of a JSON tree; whatever is not exactly of its form is refused, with the place where it stands. */
final class ReceiptReader {
    private final JsonNode tree;
    private String place = "its outermost value";

    ReceiptReader(JsonNode tree) {
        this.tree = tree;
    }

    Receipt receipt() throws WrongWords {
        requireMembers(tree, Set.of("lines", "cut"));
        var entries = tree.path("lines");
        require(entries.isArray(), "has no list of lines");
        var lines = new ArrayList<ReceiptLine>();
        for (var entry : entries) {
            place = "line " + (lines.size() + 1);
            lines.add(refusable(() -> line(entry)));
        }
        place = "its outermost value";
        boolean cut = flag(tree, "cut", true);
        return refusable(() -> new Receipt(lines, cut));
    }

    /** Something whose own rules may refuse what it is made of. */
    @FunctionalInterface
    private interface Making<T> {
        T make() throws WrongWords;
    }

    // The receipt's own rules say what is wrong without quoting it.
    private <T> T refusable(Making<T> making) throws WrongWords {
        try {
            return making.make();
        } catch (IllegalArgumentException e) {
            throw new WrongWords("The file is no receipt, " + place + ": " + e.getMessage() + ".");
        }
    }

    private ReceiptLine line(JsonNode entry) throws WrongWords {
        require(entry.isObject(), "is no object");
        if (entry.has("text")) {
            return text(entry);
        }
        if (entry.has("columns")) {
            return columns(entry);
        }
        if (entry.has("qr")) {
            requireMembers(entry, Set.of("qr"));
            return new ReceiptLine.Qr(string(entry.path("qr"), "qr"));
        }
        if (entry.has("rule")) {
            requireMembers(entry, Set.of("rule"));
            require(flag(entry, "rule", false), "has a rule that is not true");
            return new ReceiptLine.Rule();
        }
        require(entry.has("feed"), "is none of text, columns, qr, rule and feed");
        requireMembers(entry, Set.of("feed"));
        require(entry.path("feed").isInt(), "has a feed that is no small whole number");
        return new ReceiptLine.Feed(entry.path("feed").intValue());
    }

    private ReceiptLine text(JsonNode entry) throws WrongWords {
        requireMembers(entry, Set.of("text", "align", "size", "bold"));
        var align = word(entry, "align", Align.values()).orElse(Align.LEFT);
        var size = word(entry, "size", Size.values()).orElse(Size.NORMAL);
        return new ReceiptLine.Text(string(entry.path("text"), "text"), align, size, flag(entry, "bold", false));
    }

    private ReceiptLine columns(JsonNode entry) throws WrongWords {
        requireMembers(entry, Set.of("columns"));
        var columns = entry.path("columns");
        require(columns.isArray() && columns.size() == 2, "has columns that are not two texts");
        return new ReceiptLine.Columns(string(columns.path(0), "columns"), string(columns.path(1), "columns"));
    }

    private <E extends Enum<E>> Optional<E> word(JsonNode entry, String member, E[] words) throws WrongWords {
        if (!entry.has(member)) {
            return Optional.empty();
        }
        var word = string(entry.path(member), member);
        var found =
                List.of(words).stream().filter(each -> each.name().equals(word)).findFirst();
        require(found.isPresent(), "has an " + member + " that is none of " + List.of(words));
        return found;
    }

    private String string(JsonNode value, String member) throws WrongWords {
        require(value.isString(), "has a member " + member + " that is no text");
        var text = value.stringValue();
        boolean whole = text.codePoints().noneMatch(each -> Character.getType(each) == Character.SURROGATE);
        require(whole, "has half a character in its " + member.toLowerCase(Locale.ROOT));
        return text;
    }

    private boolean flag(JsonNode entry, String member, boolean otherwise) throws WrongWords {
        var value = entry.path(member);
        require(
                value.isMissingNode() || value.isBoolean(),
                "has a member " + member + " that is neither true nor false");
        return value.isBoolean() ? value.booleanValue() : otherwise;
    }

    private void requireMembers(JsonNode entry, Set<String> allowed) throws WrongWords {
        require(entry.isObject(), "is no object");
        require(allowed.containsAll(entry.propertyNames()), "has a member that does not belong there");
    }

    private void require(boolean holds, String fault) throws WrongWords {
        if (!holds) {
            throw new WrongWords("The file is no receipt: " + place + " " + fault + ".");
        }
    }
}
