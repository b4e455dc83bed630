package cn.haicang.console.casework;

import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.submission.EnvelopeHead;
import java.util.List;

/**
 * What opens a case.
 *
 * @param sealed the JWE as it came
 * @param street of the terminal's site
 * @param attention stable codes of what a person has to look into; empty if the form passed every check
 * @param resident keyed hash of the applicant's number
 */
public record NewCase(
        EnvelopeHead head, String sealed, String department, String street, List<String> attention, Sha256 resident) {
    public NewCase {
        attention = List.copyOf(attention);
    }

    @Override
    public String toString() {
        return "NewCase[" + head.id() + "]";
    }
}
