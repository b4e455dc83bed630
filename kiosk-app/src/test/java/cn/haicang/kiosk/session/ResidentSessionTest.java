package cn.haicang.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haicang.devices.card.CardIdentity;
import cn.haicang.devices.card.DocumentKind;
import cn.haicang.kiosk.shell.Manner;
import cn.haicang.kiosk.shell.Pulse;
import cn.haicang.kiosk.testing.HaicangSamples;
import cn.haicang.protocol.submission.ConsentRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ResidentSessionTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T08:00:00Z"));
    private final Occupancy occupancy = new Occupancy();
    private final ResidentSession session = new ResidentSession(
            now::get,
            () -> new Limits(Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ofMinutes(10)),
            occupancy);

    @Test
    void after_the_end_card_consent_and_belongings_are_gone() {
        var card = card(HaicangSamples.NUMBER);
        var wiped = new AtomicReference<>("13900000000");
        session.touched();
        session.take(card);
        session.agreed(new ConsentRecord("v1", now.get()));
        session.keep(() -> wiped.set(""));
        session.change(Manner.FIRST.withOtherSize());

        session.close();

        assertThat(session.withIdentity(it -> it)).isEmpty();
        assertThat(session.consent()).isEmpty();
        assertThat(wiped.get()).isEmpty();
        assertThat(session.manner()).isEqualTo(Manner.FIRST);
        assertThat(session.pulse()).isEqualTo(new Pulse.Resting());
        assertThat(occupancy.serving()).isFalse();
        assertThatThrownBy(() -> card.item(CardIdentity.Item.NAME)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_card_of_somebody_else_wipes_the_first_persons_session_and_itself() {
        var first = card(HaicangSamples.NUMBER);
        var second = card(HaicangSamples.OTHER_NUMBER);
        session.take(first);

        assertThat(session.take(second)).isEqualTo(ResidentSession.Taken.ANOTHER_PERSON);

        assertThat(session.withIdentity(it -> it)).isEmpty();
        assertThatThrownBy(() -> first.item(CardIdentity.Item.NAME)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> second.item(CardIdentity.Item.NAME)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_same_persons_card_a_second_time_changes_nothing() {
        session.take(card(HaicangSamples.NUMBER));
        assertThat(session.take(card(HaicangSamples.NUMBER))).isEqualTo(ResidentSession.Taken.SAME_PERSON);
        assertThat(session.withIdentity(it -> it.item(CardIdentity.Item.NAME)))
                .contains(Optional.of(HaicangSamples.NAME));
    }

    @Test
    void silence_leads_to_the_warning_and_then_to_the_end() {
        assertThat(session.pulse()).isEqualTo(new Pulse.Resting());
        session.touched();
        assertThat(occupancy.serving()).isTrue();
        assertThat(session.pulse()).isEqualTo(new Pulse.Calm(1));
        tick(30);
        assertThat(session.pulse()).isEqualTo(new Pulse.Calm(0.5));
        tick(30);
        assertThat(session.pulse()).isEqualTo(new Pulse.Setting(20, 20));
        tick(19);
        assertThat(session.pulse()).isEqualTo(new Pulse.Setting(1, 20));
        tick(1);
        assertThat(session.pulse()).isEqualTo(new Pulse.Over());
    }

    @Test
    void one_touch_during_the_warning_gives_the_full_time_again_any_number_of_times() {
        session.touched();
        for (int i = 0; i < 5; i++) {
            tick(70);
            assertThat(session.pulse()).isInstanceOf(Pulse.Setting.class);
            session.touched();
            assertThat(session.pulse()).isInstanceOf(Pulse.Calm.class);
        }
    }

    @Test
    void the_cap_ends_a_session_however_much_it_is_touched_but_not_without_the_warning() {
        session.touched();
        for (int i = 0; i < 58; i++) {
            tick(10);
            session.touched();
        }
        assertThat(session.pulse()).isInstanceOf(Pulse.Setting.class);
        tick(20);
        session.touched();
        assertThat(session.pulse()).isEqualTo(new Pulse.Over());
    }

    @Test
    void elder_mode_doubles_the_times() {
        session.touched();
        session.change(Manner.FIRST.withOtherSize());
        tick(119);
        assertThat(session.pulse()).isInstanceOf(Pulse.Calm.class);
        tick(1);
        assertThat(session.pulse()).isEqualTo(new Pulse.Setting(40, 40));
    }

    private void tick(int seconds) {
        now.updateAndGet(it -> it.plusSeconds(seconds));
    }

    private static CardIdentity card(String number) {
        return new CardIdentity(
                DocumentKind.RESIDENT_ID_CARD,
                Map.of(CardIdentity.Item.NAME, HaicangSamples.NAME, CardIdentity.Item.NUMBER, number),
                Optional.empty());
    }
}
