package cn.haicang.console.casework;

import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.submission.EnvelopeHead;
import java.util.List;
import java.util.Optional;

/**
 * What a resident hands in about a case.
 *
 * @param sealed the JWE as it came
 * @param about number of the case
 * @param expected whether the case may still come: its number is one of this centre's
 * @param department that decides cases of this service
 * @param street of the terminal's site
 * @param attention stable codes of what a person has to look into; empty if it passed every check
 * @param resident keyed hash of the number of whoever handed it in
 */
public record NewEntry(
        EnvelopeHead head,
        String sealed,
        Optional<ReceiptNumber> about,
        boolean expected,
        String department,
        String street,
        List<String> attention,
        Sha256 resident) {
    public NewEntry {
        attention = List.copyOf(attention);
    }

    @Override
    public String toString() {
        return "NewEntry[" + head.id() + "]";
    }
}
