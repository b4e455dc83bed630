package cn.haicang.console.intake;

import cn.haicang.console.terminals.Installation;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.submission.EnvelopeHead;
import cn.haicang.protocol.submission.EnvelopeVerdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be said of one envelope by itself, before the database is asked. */
sealed interface Judgement {
    /** @param claimed what its head says, as far as anything can be read; nobody vouches for it */
    record NotProven(EnvelopeVerdict.Reason reason, Optional<EnvelopeHead> claimed) implements Judgement {}

    /**
     * The terminal did sign this head, but these are not the bytes that it names. The true ones may still come, so the id
     * stays free for them.
     */
    record Torn(EnvelopeHead head) implements Judgement {}

    /** The terminal did sign this head and these bytes; what can't be opened stays with its reason. */
    record NotOpened(EnvelopeHead head, EnvelopeVerdict.Reason reason) implements Judgement {}

    /**
     * @param department that decides cases of this service
     * @param about the case that it belongs to; nobody looks at it for an application
     * @param attention codes; empty if the form passed every check
     */
    record Opened(
            EnvelopeHead head,
            Optional<ReceiptNumber> about,
            String department,
            List<String> attention,
            Sha256 resident)
            implements Judgement {
        Opened noting(String code) {
            var more = Stream.concat(Stream.of(code), attention.stream()).toList();
            return new Opened(head, about, department, more, resident);
        }
    }

    /** A head and the installation whose key signed it. */
    record Proven(EnvelopeHead head, Installation by) {}
}
