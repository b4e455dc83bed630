package cn.haicang.devices.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.card.CardIdentity;
import cn.haicang.devices.card.CardIdentity.Item;
import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.card.CardReadResult.InvalidContent;
import cn.haicang.devices.card.CardReadResult.NoCard;
import cn.haicang.devices.card.CardReadResult.NotAnIdentityDocument;
import cn.haicang.devices.card.CardReadResult.Read;
import cn.haicang.devices.card.CardReadResult.ReaderLost;
import cn.haicang.devices.card.CardReadResult.RemovedTooEarly;
import cn.haicang.devices.card.IdentityReader;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a user of any identity reader can rely on, whatever it reads and by whatever line. */
public abstract class IdentityReaderContract {
    /** The reader, started. */
    protected abstract IdentityReader reader();

    /** A document of this reader's, with the number {@link Cards#NUMBER}. */
    protected abstract void present();

    /** The same with a number whose check character is wrong. */
    protected abstract void presentInvalid();

    protected abstract void presentAnotherKind();

    /** It is put down and taken away while it is being read. */
    protected abstract void presentAndPullMidway();

    protected abstract void lift();

    /** Waits until the reader has had time to see that nothing lies there. */
    protected abstract void awaitSeenEmpty();

    /** Commands that a card has heard so far. */
    protected abstract long touches();

    protected abstract void unplug();

    protected abstract void plug();

    @AfterEach
    void closeReader() {
        reader().close();
    }

    private CardReadResult read() {
        return reader().read(Deadline.in(Duration.ofSeconds(9)));
    }

    private CardReadResult readBriefly() {
        return reader().read(Deadline.in(Duration.ofMillis(900)));
    }

    private void awaitReady() {
        Await.until("ready", () -> reader().health() instanceof DeviceHealth.Ready);
    }

    private static CardIdentity identity(CardReadResult result) {
        assertThat(result).isInstanceOf(Read.class);
        return ((Read) result).identity();
    }

    private void assertReads() {
        try (var identity = identity(read())) {
            assertThat(identity.item(Item.NUMBER)).contains(Cards.NUMBER);
            assertThat(identity.item(Item.NAME)).contains("林海沧");
            assertThat(identity.item(Item.SEX)).contains("MALE");
            assertThat(identity.item(Item.NATION_CODE)).contains("22");
            assertThat(identity.item(Item.NATION)).contains("畲");
            assertThat(identity.birthDate()).contains(Cards.BIRTH);
        }
    }

    @Test
    void a_document_tells_its_holder() {
        present();

        assertReads();
    }

    @Test
    void a_document_that_comes_later_is_waited_for() {
        var result = CompletableFuture.supplyAsync(this::read);
        awaitReady();

        present();

        identity(result.join()).close();
    }

    @Test
    void without_a_card_the_deadline_ends_the_wait() {
        awaitReady();

        assertThat(readBriefly()).isEqualTo(new NoCard());
    }

    @Test
    void a_wait_can_be_called_off() {
        var result = CompletableFuture.supplyAsync(this::read);

        Await.until("called off", () -> {
            reader().cancel();
            return result.isDone();
        });

        assertThat(result.join()).isEqualTo(new NoCard());
    }

    @Test
    void no_card_is_touched_while_nobody_waits() {
        awaitReady();
        present();
        var began = Deadline.in(Duration.ofMillis(1200));

        Await.until("time for it", began::isPast);

        assertThat(touches()).isZero();
    }

    @Test
    void a_document_left_lying_is_read_again_only_after_it_was_lifted() {
        present();
        assertReads();
        assertThat(readBriefly()).isEqualTo(new NoCard());

        lift();
        awaitSeenEmpty();
        present();

        assertReads();
    }

    @Test
    void what_cannot_be_true_is_invalid() {
        presentInvalid();

        assertThat(read()).isEqualTo(new InvalidContent(InvalidContent.Flaw.NUMBER));
    }

    @Test
    void a_card_of_another_kind_is_no_identity_document() {
        presentAnotherKind();

        assertThat(read()).isEqualTo(new NotAnIdentityDocument(NotAnIdentityDocument.Seen.UNKNOWN_CARD));
    }

    @Test
    void a_document_pulled_away_while_it_is_read_was_removed_too_early() {
        presentAndPullMidway();

        assertThat(read()).isEqualTo(new RemovedTooEarly());
    }

    @Test
    void a_reader_that_goes_is_lost_and_one_that_comes_is_found() {
        awaitReady();
        unplug();
        Await.until("absent", () -> reader().health() instanceof DeviceHealth.Absent);
        assertThat(read()).isInstanceOf(ReaderLost.class);

        plug();
        awaitReady();
        present();

        assertReads();
    }

    @Test
    void a_closed_reader_answers_at_once() {
        reader().close();
        reader().close();

        assertThat(read()).isEqualTo(new ReaderLost(ReasonCode.NOT_CONNECTED));
    }

    @Test
    void nothing_personal_stands_in_the_text_of_a_result_and_nothing_is_left_after_the_wipe() {
        present();
        var result = read();
        assertThat(result.toString())
                .doesNotContain("林")
                .doesNotContain("350205")
                .doesNotContain("1962");

        result.wipe();

        assertThatIllegalStateException()
                .isThrownBy(() -> identity(result).item(Item.NAME))
                .withMessage("this identity has been wiped");
    }
}
