package cn.haicang.console.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class PeoplePortTest {
    @Test
    void plain_http_is_for_this_machine_alone() {
        assertThatCode(() -> port("127.0.0.1").afterPropertiesSet()).doesNotThrowAnyException();
        assertThatCode(() -> port("::1").afterPropertiesSet()).doesNotThrowAnyException();
        for (var address : new String[] {"", "0.0.0.0", "10.20.6.31"}) {
            assertThatThrownBy(() -> port(address).afterPropertiesSet())
                    .isInstanceOf(PlainPortRefused.class)
                    .hasMessage(PlainPortRefused.SENTENCE);
        }
    }

    @Test
    void with_a_certificate_any_address_will_do() {
        var environment = new MockEnvironment()
                .withProperty("server.address", "10.20.6.31")
                .withProperty("server.ssl.bundle", "people");
        var port = new PeoplePort(environment);

        assertThatCode(port::afterPropertiesSet).doesNotThrowAnyException();
        assertThat(port.address()).isEqualTo("https://10.20.6.31:8080/");
        assertThatThrownBy(() ->
                        new PeoplePort(environment.withProperty("server.ssl.enabled", "false")).afterPropertiesSet())
                .isInstanceOf(PlainPortRefused.class);
    }

    @Test
    void the_refusal_is_one_sentence_and_no_stack_trace() {
        var failure = new IllegalStateException(new PlainPortRefused());

        assertThat(Optional.ofNullable(new PlainPortAnalyzer().analyze(failure)))
                .map(FailureAnalysis::getDescription)
                .contains(PlainPortRefused.SENTENCE);
    }

    private static PeoplePort port(String address) {
        return new PeoplePort(new MockEnvironment().withProperty("server.address", address));
    }
}
