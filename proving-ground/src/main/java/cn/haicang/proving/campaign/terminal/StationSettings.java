package cn.haicang.proving.campaign.terminal;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param ready file that says that the terminal runs
 * @param book where it is written down what residents were given; nobody hands in without
 * @param life name of this life, for the book
 * @param centre at which address the terminal finds its centre
 * @param centreReady where the centre says how to get an enrolment code
 * @param seed of what residents write
 * @param residents how many come in this life
 * @param pause at most between two of them
 * @param twice each how many-th batch is sent twice at once; none if 0
 * @param broken the number is shown before the commit: a fault of the product that the checker has to find
 */
@ConfigurationProperties("station")
record StationSettings(
        String ready,
        Optional<String> book,
        @DefaultValue("") String life,
        @DefaultValue("https://127.0.0.1:1") URI centre,
        Optional<String> centreReady,
        @DefaultValue("0") long seed,
        @DefaultValue("0") int residents,
        @DefaultValue("40ms") Duration pause,
        @DefaultValue("0") int twice,
        @DefaultValue("false") boolean broken) {}
