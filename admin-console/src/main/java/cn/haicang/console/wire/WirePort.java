package cn.haicang.console.wire;

import org.apache.catalina.connector.Connector;
import org.springframework.stereotype.Component;

/** The port that terminals call, on which nothing else is answered. */
@Component
public class WirePort {
    /** Below it lies everything that terminals call. */
    public static final String BASE = "/api/terminal/v1";

    private final Connector connector;

    WirePort(WireConnector wire) {
        this.connector = wire.connector();
    }

    /** The port in use, also if any free one was asked for; -1 while nothing listens. */
    public int number() {
        return connector.getLocalPort();
    }
}
