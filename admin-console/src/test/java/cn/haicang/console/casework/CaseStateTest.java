package cn.haicang.console.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.protocol.submission.EnvelopeKind;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseStateTest {
    @Test
    void a_case_is_accepted_before_it_is_decided_and_decided_once() {
        assertThat(CaseState.RECEIVED.may(CaseState.ACCEPTED)).isTrue();
        assertThat(CaseState.RECEIVED.may(CaseState.GRANTED)).isFalse();
        assertThat(CaseState.LOOKED_INTO.may(CaseState.ACCEPTED)).isTrue();
        assertThat(CaseState.LOOKED_INTO.may(CaseState.REFUSED)).isFalse();
        assertThat(CaseState.ACCEPTED.may(CaseState.GRANTED)).isTrue();
        assertThat(CaseState.ACCEPTED.may(CaseState.REFUSED)).isTrue();
        assertThat(Arrays.stream(CaseState.values()).noneMatch(CaseState.GRANTED::may))
                .isTrue();
        assertThat(Arrays.stream(CaseState.values()).noneMatch(CaseState.REFUSED::may))
                .isTrue();
        assertThat(Arrays.stream(CaseState.values()).filter(state -> state.may(CaseState.CLOSED)))
                .containsExactly(CaseState.LOOKED_INTO);
        assertThat(Arrays.stream(CaseState.values()).filter(CaseState::closed))
                .containsExactly(CaseState.GRANTED, CaseState.REFUSED, CaseState.WITHDRAWN, CaseState.CLOSED);
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void what_a_case_takes_is_what_it_can_follow(CaseState state) {
        assertThat(state.takes().contains(EnvelopeKind.WITHDRAWAL)).isEqualTo(state.may(CaseState.WITHDRAWN));
        assertThat(state.takes().contains(EnvelopeKind.SUPPLEMENT)).isEqualTo(state == CaseState.MORE_WANTED);
        assertThat(state.takes()).contains(EnvelopeKind.COMPLAINT).doesNotContain(EnvelopeKind.APPLICATION);
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void no_state_follows_itself(CaseState state) {
        assertThat(state.may(state)).isFalse();
        assertThat(state.stage().name()).isEqualTo(state.name());
    }
}
