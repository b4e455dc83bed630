package cn.haicang.proving.terminal;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What lies around the terminal. These are settings of the proving ground; the product knows none of them.
 *
 * @param ready file that says when and where the terminal answers
 * @param centreReady the centre's own such file; nothing to enrol at without it
 * @param clockOffset how far the terminal's clock is wrong
 */
@ConfigurationProperties("proving")
record ProvingSettings(
        String ready,
        @DefaultValue("0") int workbenchPort,
        @DefaultValue("0") int cablePort,
        @DefaultValue("1") int wirePort,
        @DefaultValue("http://127.0.0.1:8080/") URI console,
        Optional<String> centreReady,
        @DefaultValue("0s") Duration clockOffset) {}
