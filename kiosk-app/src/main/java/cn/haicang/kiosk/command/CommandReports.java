package cn.haicang.kiosk.command;

import cn.haicang.kiosk.centre.CentreCalls;
import cn.haicang.kiosk.centre.CentreReply;
import cn.haicang.kiosk.centre.Noted;
import cn.haicang.kiosk.command.CommandRepository.Untold;
import cn.haicang.kiosk.trust.Trust;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.Sha256;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the centre what became of its commands, a file before its result, again and again until the centre has it. */
@Component
class CommandReports {
    private static final Logger log = LoggerFactory.getLogger(CommandReports.class);

    /** Sending the same once more would be refused once more. */
    private static final Set<ProblemCode> FOR_GOOD = Set.of(
            ProblemCode.NOT_FOUND,
            ProblemCode.MALFORMED,
            ProblemCode.TOO_LARGE,
            ProblemCode.MEDIA_TYPE,
            ProblemCode.ATTACHMENT_HASH);

    private final CentreCalls centre;
    private final Trust trust;
    private final CommandRepository journal;

    CommandReports(CentreCalls centre, Trust trust, CommandRepository journal) {
        this.centre = centre;
        this.trust = trust;
        this.journal = journal;
    }

    /** @return whether the centre knows everything now; one that it does not take holds up no other */
    boolean tell() {
        return trust.membership()
                .map(membership -> journal.untold(membership.installation()).stream()
                        .filter(untold -> !tell(untold))
                        .toList()
                        .isEmpty())
                .orElse(true);
    }

    private boolean tell(Untold untold) {
        return untold.file().map(file -> bring(untold, file)).orElse(true) && report(untold);
    }

    private boolean bring(Untold untold, String file) {
        return switch (centre.file(untold.id(), Sha256.ofAscii(file), file)) {
            case CentreReply.Answered<Noted> _ -> {
                journal.fileGone(untold.id());
                yield true;
            }
            case CentreReply.NotReached<Noted> _ -> false;
            case CentreReply.Refused<Noted>(var code, var _) -> {
                if (FOR_GOOD.contains(code)) {
                    log.error("COMMAND_FILE_REFUSED {} {}", untold.id(), code);
                    journal.fileRefused(untold.id());
                }
                // As it stands in the journal now, it is told the next time.
                yield false;
            }
        };
    }

    private boolean report(Untold untold) {
        return switch (centre.report(untold.id(), untold.report())) {
            case CentreReply.Answered<Noted> _ -> told(untold);
            case CentreReply.NotReached<Noted> _ -> false;
            case CentreReply.Refused<Noted>(var code, var _) -> {
                log.warn("COMMAND_REPORT_REFUSED {} {}", untold.id(), code);
                yield FOR_GOOD.contains(code) && told(untold);
            }
        };
    }

    private boolean told(Untold untold) {
        journal.told(untold.id(), untold.report().state());
        return true;
    }
}
