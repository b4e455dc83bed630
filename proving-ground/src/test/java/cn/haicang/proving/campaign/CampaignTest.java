package cn.haicang.proving.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.proving.HousePlan;
import cn.haicang.proving.campaign.Piece.Outcome;
import cn.haicang.proving.campaign.Piece.Wish;
import cn.haicang.proving.process.StartCache;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A short piece of the campaign; bin/campaign runs the long ones. */
class CampaignTest {
    private static final long SEED = 20_260;
    private static final int KILLS = 2;

    @Test
    void through_kills_and_a_lying_wire_each_number_that_a_resident_has_becomes_one_case_as_it_was_handed_in()
            throws Exception {
        HousePlan plan = HousePlan.find();
        Path folder = Files.createDirectories(plan.room("proving-ground").resolve("target/campaign"));
        var wish = new Wish(
                plan,
                Files.createTempDirectory(folder, "test-"),
                StartCache.none(),
                SEED,
                1,
                Duration.ofMinutes(2),
                KILLS,
                false,
                Optional.empty());
        try (Piece piece = new Piece(wish)) {
            Outcome outcome = piece.run();
            assertThat(outcome.tally().sum("kill ")).isGreaterThanOrEqualTo(KILLS);
            assertThat(outcome.verdict().given()).isPositive();
            assertThat(outcome.clean()).as(() -> String.valueOf(outcome)).isTrue();
        }
    }

    @Test
    void the_same_seed_plans_the_same_lives() {
        assertThat(lives(7)).isEqualTo(lives(7)).isNotEqualTo(lives(8));
    }

    private static Iterable<LifePlan> lives(long seed) {
        Plan plan = new Plan(Plan.Kind.TERMINAL, seed, false);
        return Stream.generate(plan::next).limit(200).toList();
    }
}
