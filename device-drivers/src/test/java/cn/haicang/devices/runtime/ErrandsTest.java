package cn.haicang.devices.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.Deadline;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ErrandsTest {
    private final Errands<String, String> errands = new Errands<>("half done", "not done");

    private static Deadline soon() {
        return Deadline.in(Duration.ofMillis(100));
    }

    private String ask(Runnable wake) {
        return errands.ask("work", Deadline.in(Duration.ofSeconds(5)), wake);
    }

    @Test
    void whoever_asks_gets_the_answer() {
        assertThat(ask(() -> errands.open().orElseThrow().answer("done"))).isEqualTo("done");
    }

    @Test
    void work_that_never_began_is_told_apart_from_work_that_did() {
        assertThat(errands.ask("work", soon(), () -> {})).isEqualTo("not done");
        assertThat(errands.ask(
                        "work", soon(), () -> errands.open().orElseThrow().begin()))
                .isEqualTo("half done");
    }

    @Test
    void work_that_nobody_waits_for_is_not_begun() {
        var late = new CompletableFuture<Errand<String, String>>();
        errands.ask("work", soon(), () -> late.complete(errands.open().orElseThrow()));

        assertThat(late.join().begin()).isFalse();
        assertThat(late.join().answer("too late")).isFalse();
    }

    @Test
    void after_closing_everybody_is_answered_at_once() {
        errands.close("closed");

        assertThat(ask(() -> {})).isEqualTo("closed");
    }
}
