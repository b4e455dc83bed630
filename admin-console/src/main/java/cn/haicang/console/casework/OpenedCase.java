package cn.haicang.console.casework;

import cn.haicang.protocol.Language;
import cn.haicang.protocol.submission.Applicant;
import cn.haicang.protocol.submission.ConsentRecord;
import java.util.List;

/**
 * A case with its content, opened for one look. Silent about its content.
 *
 * @param language what the applicant was spoken to in
 * @param entries what the applicant has handed in about it, in the order in which it came
 */
public record OpenedCase(
        CaseRow row,
        Applicant applicant,
        Language language,
        List<OpenedAnswer> answers,
        ConsentRecord consent,
        List<CaseStep> history,
        List<OpenedEntry> entries) {
    public OpenedCase {
        answers = List.copyOf(answers);
        history = List.copyOf(history);
        entries = List.copyOf(entries);
    }

    @Override
    public String toString() {
        return "OpenedCase[" + row.id() + ", hidden]";
    }
}
