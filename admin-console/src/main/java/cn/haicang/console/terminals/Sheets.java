package cn.haicang.console.terminals;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.trust.CentreTrust;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.enrolment.EnrolmentCode;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes and ends the sheets that enrolment codes stand on. All of it runs in the caller's transaction. */
@Component
class Sheets {
    private static final Duration LIFE = Duration.ofHours(24);

    private final SheetRepository rows;
    private final CentreTrust trust;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Sheets(SheetRepository rows, CentreTrust trust, Clock clock) {
        this.rows = rows;
        this.trust = trust;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    IssuedCode issue(Actor actor, TerminalId terminal) {
        rows.endUnused(terminal, CodeWord.REPLACED, now());
        var expires = Instant.ofEpochMilli(now().plus(LIFE).toEpochMilli());
        while (true) {
            var code = EnrolmentCode.make(random, trust.authorityHash());
            var hash = Sha256.of(code.secret().getBytes(StandardCharsets.US_ASCII));
            var sheet = new Sheet(code.sheet(), terminal, hash, Sheet.State.OPEN, 0, expires, Optional.empty());
            // A million numbers: one that was drawn before is drawn again now and then.
            if (rows.add(sheet, actor, now())) {
                return new IssuedCode(code, expires);
            }
        }
    }

    void endAll(TerminalId terminal, CodeWord why) {
        rows.endAll(terminal, why, now());
    }
}
