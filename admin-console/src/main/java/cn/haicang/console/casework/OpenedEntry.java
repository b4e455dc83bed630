package cn.haicang.console.casework;

import cn.haicang.protocol.submission.Applicant;
import java.util.List;

/** An entry with its content, opened for one look. Silent about its content. */
public record OpenedEntry(EntryRow row, Applicant applicant, List<OpenedAnswer> answers) {
    public OpenedEntry {
        answers = List.copyOf(answers);
    }

    @Override
    public String toString() {
        return "OpenedEntry[" + row.id() + ", hidden]";
    }
}
