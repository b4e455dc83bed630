package cn.haicang.console.terminals;

import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.LocalizedText;
import cn.haicang.protocol.TerminalId;
import java.time.Instant;
import java.util.Optional;

/**
 * One code as people look at it; its secret is nowhere to be seen.
 *
 * @param issuedBy blank if that was before the centre kept it
 * @param installation which came by it, and when
 * @param ended when it ended without an installation
 */
public record CodeRow(
        String sheet,
        TerminalId terminal,
        LocalizedText site,
        String issuedBy,
        Instant issued,
        Instant expires,
        CodeWord word,
        int wrong,
        Optional<Arrival> installation,
        Optional<Instant> ended) {
    public record Arrival(InstallationId installation, Instant at) {}
}
