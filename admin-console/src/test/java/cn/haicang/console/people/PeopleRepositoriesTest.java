package cn.haicang.console.people;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.store.StoreContract;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PeopleRepositoriesTest extends StoreContract {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void a_person_comes_back_as_it_was_put_in_and_a_login_is_given_once() {
        var people = new PersonRepository(store.jdbc());
        assertThat(people.anybody()).isFalse();
        var officer = person("su", Role.OFFICER, Optional.of("MEDICAL_INSURANCE"));
        var technician = person("chen", Role.TECHNICIAN, Optional.empty());

        assertThat(store.writing(() -> people.insert(officer, "hash", NOW))).isTrue();
        assertThat(store.writing(() -> people.insert(technician, "hash", NOW))).isTrue();
        assertThat(store.writing(() -> people.insert(person("su", Role.TECHNICIAN, Optional.empty()), "x", NOW)))
                .isFalse();

        assertThat(people.all()).containsExactly(officer, technician);
        assertThat(people.byLogin("su").map(PersonRepository.Account::person)).contains(officer);
        assertThat(people.byLogin("su").map(PersonRepository.Account::passwordHash))
                .contains("hash");
        assertThat(people.byLogin("nobody")).isEmpty();
    }

    @Test
    void tries_are_counted_and_one_beyond_the_limit_does_not_move_the_hour() {
        var attempts = new AttemptRepository(store.jdbc());
        assertThat(store.writing(() -> attempts.countOneMore("a", 2, NOW))).isEqualTo(1);
        assertThat(store.writing(() -> attempts.countOneMore("a", 2, NOW.plusSeconds(1))))
                .isEqualTo(2);
        assertThat(store.writing(() -> attempts.countOneMore("a", 2, NOW.plusSeconds(9))))
                .isEqualTo(3);
        assertThat(store.writing(() -> attempts.countOneMore("b", 2, NOW))).isEqualTo(1);
        assertThat(attempts.latest("a")).contains(NOW.plusSeconds(1));

        store.write(() -> attempts.forgetUntil(NOW));
        assertThat(attempts.latest("b")).isEmpty();
        store.write(() -> attempts.forget("a"));
        assertThat(attempts.latest("a")).isEmpty();
    }

    @Test
    void the_newest_link_is_the_only_one_and_is_taken_once() {
        var links = new SetUpLinkRepository(store.jdbc());
        var expires = NOW.plus(Duration.ofHours(24));
        store.write(() -> links.replace("first", expires));
        store.write(() -> links.replace("second", expires));

        assertThat(links.holds("first", NOW)).isFalse();
        assertThat(links.holds("second", NOW)).isTrue();
        assertThat(links.holds("second", expires)).isFalse();
        assertThat(store.writing(() -> links.take("second", expires))).isFalse();
        assertThat(store.writing(() -> links.take("second", NOW))).isTrue();
        assertThat(store.writing(() -> links.take("second", NOW))).isFalse();
    }

    private static Person person(String login, Role role, Optional<String> department) {
        return new Person(UUID.randomUUID(), login, "苏晓燕", role, department);
    }
}
