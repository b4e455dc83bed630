package cn.haicang.kiosk.testing;

import cn.haicang.kiosk.catalogue.CatalogueShelf;
import cn.haicang.kiosk.trust.Trust;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.crypto.TokenType;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The whole terminal with its screens, in front of a centre that answers without a network and devices that obey. */
@TestConfiguration(proxyBeanMethods = false)
public class ScreenTerminal {
    @Bean
    @Primary
    ScriptedDevices scriptedDevices() {
        return new ScriptedDevices();
    }

    @Bean
    @Primary
    ScriptedCentre scriptedCentre() {
        return new ScriptedCentre();
    }

    @Bean
    CentreKeys centreKeys() {
        return new CentreKeys(Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(1, ChronoUnit.DAYS));
    }

    /** Enrols the terminal and gives it the service of {@link HaicangSamples}. */
    public static void open(CentreKeys keys, Trust trust, ScriptedCentre centre, CatalogueShelf shelf) {
        keys.enrol(trust, URI.create("https://centre.invalid:8443"));
        var catalogue = keys.sign(TokenType.CATALOGUE, HaicangSamples.CATALOGUE);
        var assignment = HaicangSamples.assignment(catalogue, Instant.now().plus(Duration.ofDays(300)));
        centre.holding(Sha256.ofAscii(catalogue), catalogue).assigning(keys.sign(TokenType.ASSIGNMENT, assignment));
        Eventually.that("a catalogue is active", () -> {
            shelf.refresh();
            return shelf.active().isPresent();
        });
    }
}
