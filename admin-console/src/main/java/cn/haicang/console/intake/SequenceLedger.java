package cn.haicang.console.intake;

import cn.haicang.console.intake.SequenceRepository.Neighbour;
import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.submission.EnvelopeHead;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps the row of numbers of each installation: where it has holes, and whether it holds together. Runs in the caller's transaction. */
@Component
class SequenceLedger {
    private final SequenceRepository rows;

    SequenceLedger(SequenceRepository rows) {
        this.rows = rows;
    }

    /**
     * Enters what has just been taken in; a hole that it fills is gone.
     *
     * @return what is wrong around it
     */
    Set<IntakeAlarm.Kind> enter(EnvelopeHead head, Sha256 headHash, Instant now) {
        if (!rows.next(head)) {
            fill(head, now);
        }
        var wrong = EnumSet.noneOf(IntakeAlarm.Kind.class);
        var beside = rows.beside(head);
        if (at(beside, head.sequence().value()).stream()
                .anyMatch(other -> !other.id().equals(head.id()))) {
            wrong.add(IntakeAlarm.Kind.FORK);
        }
        if (!follows(head, beside) || !precedes(head, headHash, beside)) {
            wrong.add(IntakeAlarm.Kind.CHAIN_BROKEN);
        }
        return wrong;
    }

    private void fill(EnvelopeHead head, Instant now) {
        long sequence = head.sequence().value();
        long highest = rows.lock(head.installation());
        if (sequence > highest) {
            rows.reach(head);
            open(head, highest + 1, sequence - 1, now);
            return;
        }
        rows.around(head).ifPresent(gap -> {
            rows.close(gap);
            open(head, gap.from().value(), sequence - 1, gap.since());
            open(head, sequence + 1, gap.to().value(), gap.since());
        });
    }

    private void open(EnvelopeHead head, long from, long to, Instant since) {
        if (from <= to) {
            rows.open(new Gap(head.terminal(), head.installation(), new Sequence(from), new Sequence(to), since));
        }
    }

    /** Whether the head that it names is among those that came right before it; nobody knows if none came. */
    private static boolean follows(EnvelopeHead head, List<Neighbour> beside) {
        var before = at(beside, head.sequence().value() - 1);
        var named = head.previousHead().map(Sha256::value).orElse("");
        return before.isEmpty()
                || before.stream()
                        .anyMatch(one ->
                                one.headHash().isEmpty() || one.headHash().equals(named));
    }

    /** Whether those that came right behind it name it, or another one of its place. */
    private static boolean precedes(EnvelopeHead head, Sha256 headHash, List<Neighbour> beside) {
        var here = at(beside, head.sequence().value());
        return at(beside, head.sequence().value() + 1).stream()
                .map(Neighbour::previousHead)
                .allMatch(named -> named.isEmpty()
                        || named.equals(headHash.value())
                        || here.stream().anyMatch(one -> one.headHash().equals(named)));
    }

    private static List<Neighbour> at(List<Neighbour> beside, long sequence) {
        return beside.stream().filter(one -> one.sequence() == sequence).toList();
    }
}
