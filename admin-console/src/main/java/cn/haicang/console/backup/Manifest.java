package cn.haicang.console.backup;

import cn.haicang.protocol.Sha256;
import java.time.Instant;
import java.util.Map;

/**
 * What is in a backup.
 *
 * @param format 1
 * @param schema version of the database's tables
 * @param entries each with the SHA-256 of its bytes
 */
record Manifest(int format, Instant at, String schema, Map<String, Sha256> entries) {
    static final int FORMAT = 1;

    Manifest {
        entries = Map.copyOf(entries);
    }
}
