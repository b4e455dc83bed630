package cn.haicang.proving.campaign;

import cn.haicang.proving.campaign.LifePlan.End;
import cn.haicang.proving.campaign.LifePlan.Shortage;
import cn.haicang.proving.campaign.life.Moment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Draws the lives of one process, one after the other, from a seed. */
final class Plan {
    private static final int MOST_TIMES = 5;
    private static final int LATEST_MILLIS = 700;
    private static final int STARTING_MILLIS = 1200;
    private static final int SPARE_BYTES = 96 * 1024;
    private static final int MOST_CHANGES = 60;

    private final Kind kind;
    private final Random random;
    private final boolean powerCuts;
    private int drawn;

    /** What kind of process. */
    enum Kind {
        TERMINAL,
        CENTRE
    }

    /** @param powerCuts whether what would end at random ends with a change of the disk that does not happen any more */
    Plan(Kind kind, long seed, boolean powerCuts) {
        this.kind = kind;
        this.random = new Random(seed);
        this.powerCuts = powerCuts;
    }

    LifePlan next() {
        drawn++;
        End end = end();
        boolean atMoment = end == End.AT_MOMENT;
        Optional<Moment> moment = atMoment ? Optional.of(one(moments())) : Optional.empty();
        int at = 1 + random.nextInt(end == End.AT_CHANGE ? MOST_CHANGES : MOST_TIMES);
        Duration after = Duration.ofMillis(random.nextInt(end == End.WHILE_STARTING ? STARTING_MILLIS : LATEST_MILLIS));
        return new LifePlan(drawn, end, moment, at, after, clock(), random.nextLong(), shortage());
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private List<Moment> moments() {
        return switch (kind) {
            case TERMINAL ->
                List.of(
                        Moment.IN_APPEND,
                        Moment.AFTER_APPEND,
                        Moment.AFTER_GIVEN,
                        Moment.BEFORE_SEND,
                        Moment.AFTER_ANSWER,
                        Moment.AFTER_ACKNOWLEDGED);
            case CENTRE ->
                List.of(Moment.IN_TRANSACTION, Moment.AFTER_COMMIT, Moment.BEFORE_VERDICTS, Moment.AFTER_VERDICTS);
        };
    }

    /** How wrong a clock may be: the centre's is the time of the whole fleet, and is set by hours at most. */
    private List<String> clocks() {
        return switch (kind) {
            case TERMINAL ->
                List.of("PT0S", "PT3S", "PT-3S", "PT2H", "PT-2H", "P3D", "P-3D", "P400D", "P-400D", "P-18000D");
            case CENTRE -> List.of("PT0S", "PT30S", "PT-30S", "PT5M", "PT-5M", "PT6H", "PT-6H");
        };
    }

    private End end() {
        int draw = random.nextInt(100);
        if (draw < 47) {
            return End.AT_MOMENT;
        }
        if (draw < 94) {
            return powerCuts ? End.AT_CHANGE : End.AT_RANDOM;
        }
        return draw < 97 ? End.WHILE_STARTING : End.ASKED;
    }

    private List<Duration> clock() {
        List<Duration> offsets = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            offsets.add(Duration.parse(one(clocks())));
        }
        return offsets;
    }

    private Optional<Shortage> shortage() {
        boolean wanted = random.nextInt(100) < 12;
        var drawnShortage = new Shortage(
                random.nextBoolean(), random.nextInt(SPARE_BYTES), Duration.ofMillis(100 + random.nextInt(600)));
        return wanted ? Optional.of(drawnShortage) : Optional.empty();
    }
}
