package cn.haicang.console.wire;

import org.apache.catalina.connector.Connector;
import org.springframework.stereotype.Component;

/** The port that terminals call, on which nothing else is answered. */
@Component
public class WirePort {
    /** Below it lies everything that terminals call. */
    public static final String BASE = "/api/terminal/v1";

    private final Connector connector;
    private final WireSettings settings;

    WirePort(WireConnector wire, WireSettings settings) {
        this.connector = wire.connector();
        this.settings = settings;
    }

    /** What a technician types at a terminal: by the first of the names under which the port is reached. */
    public String address() {
        var name = settings.names().getFirst();
        // An address of IPv6 stands in brackets (RFC 3986 3.2.2).
        return "https://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + number();
    }

    /** The port in use, also if any free one was asked for; -1 while nothing listens. */
    public int number() {
        return connector.getLocalPort();
    }
}
