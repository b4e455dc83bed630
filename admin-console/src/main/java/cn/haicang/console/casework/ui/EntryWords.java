package cn.haicang.console.casework.ui;

import cn.haicang.console.casework.EntryRow;
import cn.haicang.console.shell.Words;

/** What an entry is, and why it has no effect, in words; a code without words is shown as it is. */
final class EntryWords {
    private EntryWords() {}

    static String kind(EntryRow row) {
        return switch (row.kind()) {
            case APPLICATION, SUPPLEMENT -> "entry.supplement";
            case WITHDRAWAL -> "entry.withdrawal";
            case COMPLAINT -> "entry.complaint";
            case RATING -> "entry.rating";
        };
    }

    static String trouble(Words words, EntryRow row) {
        return switch (row.state()) {
            case WAITING -> words.of("entry.waiting");
            case IN_CASE -> "";
            case NEEDS_ATTENTION, SETTLED ->
                String.join(
                        words.of("list.comma"),
                        row.attention().stream()
                                .map(code -> words.ifKnown("attention." + code, code))
                                .toList());
        };
    }
}
