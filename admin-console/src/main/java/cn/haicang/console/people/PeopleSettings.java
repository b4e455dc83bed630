package cn.haicang.console.people;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param names by which browsers call the console while it speaks plain HTTP: those of this machine, and that of a proxy on it
 */
@ConfigurationProperties("console.people")
record PeopleSettings(
        @DefaultValue({"localhost", "127.0.0.1", "[::1]"}) List<String> names) {
    PeopleSettings {
        names = List.copyOf(names);
    }
}
