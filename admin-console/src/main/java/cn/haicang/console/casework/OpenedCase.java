package cn.haicang.console.casework;

import cn.haicang.protocol.Language;
import cn.haicang.protocol.submission.Applicant;
import cn.haicang.protocol.submission.ConsentRecord;
import java.util.List;
import java.util.Optional;

/**
 * A case with its content, opened for one look. Silent about its content.
 *
 * @param language what the applicant was spoken to in
 * @param message what the officer wrote to the applicant with the decision
 */
public record OpenedCase(
        CaseRow row,
        Applicant applicant,
        Language language,
        List<OpenedAnswer> answers,
        ConsentRecord consent,
        List<CaseStep> history,
        Optional<String> message) {
    public OpenedCase {
        answers = List.copyOf(answers);
        history = List.copyOf(history);
    }

    @Override
    public String toString() {
        return "OpenedCase[" + row.id() + ", hidden]";
    }
}
