package cn.haicang.console.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Every call of the wire: its method, its path below the base, the body that it takes, and whether it needs a certificate. */
enum Operation {
    ENROL("POST", "/enrolments", Takes.MESSAGE, false),
    HEARTBEAT("POST", "/heartbeats", Takes.MESSAGE, true),
    SUBMIT("POST", "/submissions", Takes.BATCH, true),
    QUERY("POST", "/queries", Takes.MESSAGE, true),
    ASSIGNMENT("GET", "/assignment", Takes.NOTHING, true),
    CATALOGUE("GET", "/catalogues/" + Place.HASH, Takes.NOTHING, true),
    ATTACHMENT("HEAD", "/attachments/" + Place.HASH, Takes.NOTHING, true),
    ATTACH("PUT", "/attachments/" + Place.HASH, Takes.ATTACHMENT, true),
    COMMANDS("GET", "/commands", Takes.NOTHING, true),
    COMMAND_RESULT("PUT", "/commands/" + Place.COMMAND + "/result", Takes.MESSAGE, true),
    COMMAND_FILE("PUT", "/commands/" + Place.COMMAND + "/files/" + Place.HASH, Takes.COMMAND_FILE, true),
    EVENTS("GET", "/events", Takes.NOTHING, true);

    private final String method;
    private final Pattern path;
    private final Takes takes;
    private final boolean certificate;

    Operation(String method, String path, Takes takes, boolean certificate) {
        this.method = method;
        this.path = Pattern.compile(Pattern.quote(WirePort.BASE) + path);
        this.takes = takes;
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

    Takes takes() {
        return takes;
    }

    boolean needsCertificate() {
        return certificate;
    }

    private static final class Place {
        static final String HASH = "[0-9a-f]{64}";
        /** A UUID of version 7. */
        static final String COMMAND = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
    }
}
