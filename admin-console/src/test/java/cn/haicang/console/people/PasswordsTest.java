package cn.haicang.console.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void a_try_at_an_account_that_does_not_exist_costs_what_a_real_one_costs() {
        assertThat(cost(Passwords.NOBODYS)).isEqualTo(cost(passwords.hash("a calm sea at noon")));
        assertThat(passwords.matches("a calm sea at noon", Optional.empty())).isFalse();
    }

    /** Algorithm, version and parameters, as they stand before the salt (PHC string format). */
    private static String cost(String hash) {
        return hash.substring(0, hash.indexOf('$', hash.indexOf("p=")));
    }
}
