package cn.haicang.console.wire;

import cn.haicang.protocol.WireJson;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Every call of the wire: its method, its path below the base, the largest body, and whether it needs a certificate. */
enum Operation {
    ENROL("POST", "/enrolments", Size.SMALL, false),
    HEARTBEAT("POST", "/heartbeats", Size.SMALL, true),
    SUBMIT("POST", "/submissions", WireJson.MAX_BYTES, true),
    QUERY("POST", "/queries", Size.SMALL, true),
    ASSIGNMENT("GET", "/assignment", 0, true),
    CATALOGUE("GET", "/catalogues/[0-9a-f]{64}", 0, true);

    private final String method;
    private final Pattern path;
    private final int maxBytes;
    private final boolean certificate;

    Operation(String method, String path, int maxBytes, boolean certificate) {
        this.method = method;
        this.path = Pattern.compile(Pattern.quote(WirePort.BASE) + path);
        this.maxBytes = maxBytes;
        this.certificate = certificate;
    }

    /** By the address as it was sent, not decoded: there is one way to write each of ours. */
    static List<Operation> at(String rawPath) {
        return Arrays.stream(values())
                .filter(operation -> operation.path.matcher(rawPath).matches())
                .toList();
    }

    static Optional<Operation> of(List<Operation> here, String method) {
        return here.stream()
                .filter(operation -> operation.method.equals(method))
                .findFirst();
    }

    String method() {
        return method;
    }

    int maxBytes() {
        return maxBytes;
    }

    boolean needsCertificate() {
        return certificate;
    }

    boolean hasBody() {
        return maxBytes > 0;
    }

    private static final class Size {
        static final int SMALL = 64 * 1024;
    }
}
