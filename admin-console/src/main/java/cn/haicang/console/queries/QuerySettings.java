package cn.haicang.console.queries;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param perMinute how many questions one terminal may ask; a resident with a card asks one or two */
@ConfigurationProperties("console.queries")
record QuerySettings(@DefaultValue("30") int perMinute) {
    QuerySettings {
        if (perMinute < 1) {
            throw new IllegalArgumentException("console.queries.per-minute: at least 1");
        }
    }
}
