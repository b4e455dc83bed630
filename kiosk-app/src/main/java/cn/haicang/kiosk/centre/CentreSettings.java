package cn.haicang.kiosk.centre;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param connect how long a connection may take, handshake included
 * @param call how long a whole call may take, to the last byte of its answer
 * @param silence after which the stream of hints counts as dead; the centre says something three times as often
 * @param firstListen the first pause before a stream is opened anew; it doubles
 * @param longestListen until it is this long
 * @param betweenHints what follows a hint sooner waits: a centre that hints without end must not make a fleet storm it
 */
@ConfigurationProperties("kiosk.centre")
record CentreSettings(
        @DefaultValue("5s") Duration connect,
        @DefaultValue("20s") Duration call,
        @DefaultValue("45s") Duration silence,
        @DefaultValue("2s") Duration firstListen,
        @DefaultValue("60s") Duration longestListen,
        @DefaultValue("1s") Duration betweenHints) {
    CentreSettings {
        if (!connect.isPositive() || call.compareTo(connect) < 0) {
            throw new IllegalArgumentException("kiosk.centre: connect above zero, call not below it");
        }
        if (!silence.isPositive() || !firstListen.isPositive() || longestListen.compareTo(firstListen) < 0) {
            throw new IllegalArgumentException(
                    "kiosk.centre: silence and first-listen above zero, longest-listen not below it");
        }
        if (!betweenHints.isPositive()) {
            throw new IllegalArgumentException("kiosk.centre: between-hints above zero");
        }
    }
}
