package cn.haicang.console.people;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where people reach the console. Plain HTTP is for the loopback alone: anywhere else sessions and residents' data would
 * cross a network in the clear, and the centre doesn't start.
 */
@Component
class PeoplePort implements InitializingBean {
    private final Environment environment;

    PeoplePort(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void afterPropertiesSet() {
        if (!encrypted() && !loopback()) {
            throw new PlainPortRefused();
        }
    }

    /** Ends with a slash. */
    String address() {
        var host = environment.getProperty("server.address", "localhost");
        var shown = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return (encrypted() ? "https://" : "http://") + shown + ":" + port + "/";
    }

    boolean encrypted() {
        return environment.getProperty("server.ssl.enabled", Boolean.class, true)
                && (environment.containsProperty("server.ssl.bundle")
                        || environment.containsProperty("server.ssl.key-store")
                        || environment.containsProperty("server.ssl.certificate"));
    }

    private boolean loopback() {
        var address = environment.getProperty("server.address", "");
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new IllegalStateException("server.address is not the address of a host", unknown);
        }
    }
}
