package cn.haicang.console.wire;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers of the wire. Each call has one media type, whatever a caller's Accept header says. */
public final class WireAnswer {
    /** A JWS in compact form (RFC 7515 9.2.1). */
    public static final MediaType JOSE = new MediaType("application", "jose");

    private WireAnswer() {}

    public static <T> ResponseEntity<T> json(T message) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(message);
    }

    /** For what is named by its hash: whoever has it need never ask again (RFC 8246). */
    public static ResponseEntity<byte[]> immutable(String compact) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable())
                .contentType(JOSE)
                .body(compact.getBytes(StandardCharsets.US_ASCII));
    }

    public static ResponseEntity<byte[]> jws(String compact) {
        return ResponseEntity.ok().contentType(JOSE).body(compact.getBytes(StandardCharsets.US_ASCII));
    }
}
