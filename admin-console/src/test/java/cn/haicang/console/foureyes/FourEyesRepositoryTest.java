package cn.haicang.console.foureyes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.store.StoreContract;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class FourEyesRepositoryTest extends StoreContract {
    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
    private static final Actor ONE = new Actor("user:1", "Ye Wenhui");
    private static final Actor TWO = new Actor("user:2", "Lin Yating");
    private static final Matter MATTER = new Matter(Matter.Kind.CASE, "a");
    private static final Matter SAME_KEY = new Matter(Matter.Kind.PARKED, "a");

    private FourEyesRepository rows;

    @BeforeEach
    void begin() {
        rows = new FourEyesRepository(store.jdbc());
    }

    @Test
    void that_two_persons_end_a_matter_is_the_databases_own_rule() {
        assertThat(propose(MATTER, Proposal.Act.CLOSE)).isTrue();
        assertThat(propose(MATTER, Proposal.Act.RELEASE)).as("a second time").isFalse();
        assertThat(confirm(ONE)).as("by the same person").isFalse();
        assertThatThrownBy(() -> store.writing(() -> store.jdbc()
                        .sql("update matter_proposal set confirmed_by = 'user:1'")
                        .update()))
                .isInstanceOf(DataAccessException.class);

        assertThat(confirm(TWO)).isTrue();
        assertThat(confirm(new Actor("user:3", "Xu Lihua"))).as("a second time").isFalse();
        assertThat(takeBack()).as("what was confirmed").isFalse();
        assertThat(rows.proposal(MATTER))
                .contains(new Proposal(Proposal.Act.CLOSE, "twice the same", ONE, NOW, Optional.of(TWO)));
        assertThat(rows.proposal(SAME_KEY)).isEmpty();
    }

    @Test
    void what_was_taken_back_or_forgotten_can_be_proposed_again() {
        propose(MATTER, Proposal.Act.CLOSE);
        propose(SAME_KEY, Proposal.Act.RELEASE);
        assertThat(takeBack()).isTrue();
        assertThat(takeBack()).isFalse();
        assertThat(propose(MATTER, Proposal.Act.CLOSE)).isTrue();
        confirm(TWO);

        store.write(() -> rows.forget(MATTER));

        assertThat(propose(MATTER, Proposal.Act.CLOSE)).isTrue();
        assertThat(rows.proposal(SAME_KEY)).isPresent();
    }

    @Test
    void notes_stay_in_the_order_in_which_they_were_written() {
        var first = new Note(NOW, ONE, "asked the applicant");
        var second = new Note(NOW, TWO, "it is a mistake");
        store.write(() -> {
            rows.note(MATTER, first);
            rows.note(SAME_KEY, second);
            rows.note(MATTER, second);
        });

        assertThat(rows.notes(MATTER)).containsExactly(first, second);
    }

    private boolean propose(Matter matter, Proposal.Act act) {
        return store.writing(() -> rows.propose(matter, act, new Acknowledgement(ONE, "twice the same", NOW)));
    }

    private boolean confirm(Actor by) {
        return store.writing(() -> rows.confirm(MATTER, by, NOW));
    }

    private boolean takeBack() {
        return store.writing(() -> rows.takeBack(MATTER));
    }
}
