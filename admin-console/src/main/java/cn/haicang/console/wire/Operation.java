package cn.haicang.console.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Every call of the wire: its method, its path below the base, the body that it takes, and what its caller shows of itself. */
enum Operation {
    ENROL("POST", "/enrolments", Takes.MESSAGE, Shows.NOTHING),
    HEARTBEAT("POST", "/heartbeats", Takes.MESSAGE, Shows.CERTIFICATE),
    SUBMIT("POST", "/submissions", Takes.BATCH, Shows.CERTIFICATE),
    QUERY("POST", "/queries", Takes.MESSAGE, Shows.CERTIFICATE),
    ASSIGNMENT("GET", "/assignment", Takes.NOTHING, Shows.CERTIFICATE),
    CATALOGUE("GET", "/catalogues/" + Place.HASH, Takes.NOTHING, Shows.CERTIFICATE),
    ATTACHMENT("HEAD", "/attachments/" + Place.HASH, Takes.NOTHING, Shows.CERTIFICATE),
    ATTACH("PUT", "/attachments/" + Place.HASH, Takes.ATTACHMENT, Shows.CERTIFICATE),
    COMMANDS("GET", "/commands", Takes.NOTHING, Shows.CERTIFICATE),
    COMMAND_RESULT("PUT", "/commands/" + Place.COMMAND + "/result", Takes.MESSAGE, Shows.CERTIFICATE),
    COMMAND_FILE("PUT", "/commands/" + Place.COMMAND + "/files/" + Place.HASH, Takes.COMMAND_FILE, Shows.CERTIFICATE),
    EVENTS("GET", "/events", Takes.NOTHING, Shows.CERTIFICATE),
    RENEW("POST", "/certificates", Takes.MESSAGE, Shows.CERTIFICATE_EVEN_IF_EXPIRED);

    private final String method;
    private final Pattern path;
    private final Takes takes;
    private final Shows shows;

    Operation(String method, String path, Takes takes, Shows shows) {
        this.method = method;
        this.path = Pattern.compile(Pattern.quote(WirePort.BASE) + path);
        this.takes = takes;
        this.shows = shows;
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

    Shows shows() {
        return shows;
    }

    private static final class Place {
        static final String HASH = "[0-9a-f]{64}";
        /** A UUID of version 7. */
        static final String COMMAND = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
    }
}
