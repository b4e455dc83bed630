package cn.haicang.proving.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CampaignTest {
    @Test
    void the_same_seed_plans_the_same_lives() {
        assertThat(lives(7)).isEqualTo(lives(7)).isNotEqualTo(lives(8));
    }

    private static Iterable<LifePlan> lives(long seed) {
        Plan plan = new Plan(Plan.Kind.TERMINAL, seed);
        return Stream.generate(plan::next).limit(200).toList();
    }
}
