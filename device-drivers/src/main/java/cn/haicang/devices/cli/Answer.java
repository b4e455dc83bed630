package cn.haicang.devices.cli;

import java.util.List;
import java.util.Map;

/**
 * What came of a request.
 *
 * @param note for the person at the screen only: it goes to standard error, whatever the form of the answer
 */
record Answer(ExitStatus status, List<Line> lines, String note) {
    Answer {
        lines = List.copyOf(lines);
    }

    /**
     * One answer, or one entry of a list.
     *
     * @param members strings, truth values and lists of strings, in the order in which they are written
     * @param sentence the same for a person
     */
    record Line(Map<String, Object> members, String sentence) {}

    static Answer of(ExitStatus status, Map<String, Object> members, String sentence) {
        return new Answer(status, List.of(new Line(members, sentence)), "");
    }

    static Answer wrongWords(WrongWords wrong) {
        return new Answer(
                ExitStatus.WRONG_WORDS,
                List.of(new Line(members("outcome", "USAGE", "message", wrong.sentence()), "")),
                wrong.sentence());
    }

    /** Two members in this order; an empty value is left out. */
    static Map<String, Object> members(String first, String one, String second, String two) {
        var members = new java.util.LinkedHashMap<String, Object>();
        members.put(first, one);
        if (!two.isEmpty()) {
            members.put(second, two);
        }
        return members;
    }
}
