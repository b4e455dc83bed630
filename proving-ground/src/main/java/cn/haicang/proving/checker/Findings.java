package cn.haicang.proving.checker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is wrong, by kind, each with the receipt number or place that it is about. */
public final class Findings {
    /** The kinds of fault; any one of them is too many. */
    public enum Kind {
        /** A resident has a number and the centre has no case. */
        LOST,
        /** One submission became two cases, or one number was given to two residents. */
        DOUBLED,
        /** What the centre opens is not what the resident handed in. */
        ALTERED,
        /** A case that nobody has handed in, or whose resident was told that it was not taken. */
        UNASKED,
        /** A place in the row is empty, and the centre does not tell. */
        GAP_UNREPORTED,
        /** A place in the row is empty although everything was delivered, or the centre tells of one that is not. */
        GAP,
        /** A head does not follow from the one before it, or a place is taken twice. */
        CHAIN_BROKEN,
        /** Put aside, although everything was sound when it was sent. */
        PARKED,
        /** A form that was right needs attention, or the centre raised an alarm. */
        ALARM,
        /** A database does not pass its integrity check. */
        DAMAGED
    }

    private static final int SHOWN = 5;

    private final Map<Kind, List<String>> found = new EnumMap<>(Kind.class);

    void add(Kind kind, String about) {
        found.computeIfAbsent(kind, _ -> new ArrayList<>()).add(about);
    }

    void addAll(Kind kind, List<String> about) {
        about.forEach(one -> add(kind, one));
    }

    public boolean none() {
        return found.isEmpty();
    }

    public int count(Kind kind) {
        return found.getOrDefault(kind, Collections.emptyList()).size();
    }

    /** The first few of a kind. */
    public List<String> examples(Kind kind) {
        return found.getOrDefault(kind, Collections.emptyList()).stream()
                .limit(SHOWN)
                .toList();
    }
}
