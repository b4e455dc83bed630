package cn.haicang.proving.campaign.life;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param progress file that grows by a byte with each submission that this life has handled
 * @param ends at which moment; by itself it does not without
 * @param at the how many-th time of that moment
 * @param clock how far it is wrong: the next in the list with each submission handled, round and round
 */
@ConfigurationProperties("life")
record LifeSettings(
        Optional<String> progress,
        Optional<Moment> ends,
        @DefaultValue("1") int at,
        @DefaultValue("0s") List<Duration> clock) {}
