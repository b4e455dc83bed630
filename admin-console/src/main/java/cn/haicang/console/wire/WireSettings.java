package cn.haicang.console.wire;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param address on which the port listens
 * @param port 0 for any that is free
 * @param names host names and addresses under which terminals reach it; they stand in its certificate
 * @param calls how many are worked on at once; more are told to come again
 * @param callsOfOne how many of them may be of one terminal
 * @param body how long a body may take; of an attachment stays what came until then
 */
@ConfigurationProperties("console.wire")
record WireSettings(
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("8443") int port,
        @DefaultValue({"localhost", "127.0.0.1"}) List<String> names,
        @DefaultValue("64") int calls,
        @DefaultValue("8") int callsOfOne,
        @DefaultValue("30s") Duration body) {
    WireSettings {
        names = List.copyOf(names);
        if (port < 0 || port > 65_535 || calls < 1 || callsOfOne < 1 || !body.isPositive() || names.isEmpty()) {
            throw new IllegalArgumentException("console.wire: a port, at least one name and one call");
        }
    }
}
