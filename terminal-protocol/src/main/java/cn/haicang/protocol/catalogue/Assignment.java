package cn.haicang.protocol.catalogue;

import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.ServiceCode;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import java.time.Instant;
import java.util.List;

/**
 * What one terminal shall run; signed by the centre.
 *
 * @param version rising per terminal; a terminal never goes back to a lower one
 * @param catalogue hash of the catalogue's JWS
 * @param notAfter bars activation from then on; an active assignment stays
 */
public record Assignment(
        TerminalId terminal,
        InstallationId installation,
        long version,
        Sha256 catalogue,
        List<ServiceCode> services,
        TerminalSettings settings,
        Instant notAfter) {
    public Assignment {
        services = List.copyOf(services);
        if (version < 1) {
            throw new IllegalArgumentException("assignment version: from 1");
        }
    }
}
