package cn.haicang.console.intake;

import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.TerminalId;
import java.time.Instant;

/**
 * Envelopes that must exist, because later ones came, and that the centre does not have; both ends included.
 *
 * @param since when the first of the later ones came
 */
public record Gap(TerminalId terminal, InstallationId installation, Sequence from, Sequence to, Instant since) {
    public long missing() {
        return to.value() - from.value() + 1;
    }
}
