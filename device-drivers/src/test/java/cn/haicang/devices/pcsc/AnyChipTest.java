package cn.haicang.devices.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.emulator.EmulatedCard;
import cn.haicang.devices.emulator.EmulatedSamPageCard;
import cn.haicang.devices.emulator.EmulatedSecurityModule;
import cn.haicang.devices.idtext.Pictures;
import cn.haicang.devices.testing.Cards;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;
import org.junit.jupiter.api.Test;

/** Whatever a chip answers: a named outcome, after a bounded number of commands. */
class AnyChipTest {
    private static final int MOST_COMMANDS = 2_000;
    private static final CardFitting FITTING = new CardFitting(
            true, Optional.of(new EmulatedSecurityModule()), new Pictures(Optional.of(_ -> Optional.empty())));

    private final Random random = new Random(20260205);
    private int commands;

    private CardReadResult read(EmulatedCard card, UnaryOperator<byte[]> damage) throws CardException {
        commands = 0;
        var chip = new Chip(command -> {
            assertThat(++commands).isLessThan(MOST_COMMANDS);
            byte[] answer = damage.apply(card.process(command.getBytes()));
            return new ResponseAPDU(answer.length < 2 ? new byte[] {0x6F, 0} : answer);
        });
        var result = new CardRecognition(FITTING).read(chip, card.atr());
        assertThat(result).isNotNull();
        result.wipe();
        return result;
    }

    private List<EmulatedCard> cards() {
        return List.of(
                Cards.socialSecurity("1.00"),
                Cards.socialSecurity("2.00").byPlaceOnly(),
                Cards.socialSecurity("2.00").frugal(),
                Cards.socialSecurity("3.00"),
                new EmulatedSamPageCard(Cards.resident()));
    }

    @Test
    void random_answers_have_a_named_outcome() throws CardException {
        for (int i = 0; i < 3_000; i++) {
            read(Cards.socialSecurity("2.00"), _ -> {
                byte[] answer = new byte[random.nextInt(60)];
                random.nextBytes(answer);
                return answer;
            });
        }
    }

    @Test
    void random_data_with_friendly_status_words_have_a_named_outcome() throws CardException {
        var statuses = List.of("9000", "6110", "6c10", "6282", "6a81", "6982", "6100", "6c00", "6a83");
        for (int i = 0; i < 3_000; i++) {
            read(Cards.socialSecurity("2.00"), _ -> {
                byte[] answer = new byte[2 + random.nextInt(40)];
                random.nextBytes(answer);
                byte[] status = HexFormat.of()
                        .parseHex(random.nextInt(3) > 0 ? "9000" : statuses.get(random.nextInt(statuses.size())));
                System.arraycopy(status, 0, answer, answer.length - 2, 2);
                return answer;
            });
        }
    }

    @Test
    void flipped_bits_in_the_answers_of_true_cards_have_a_named_outcome() throws CardException {
        for (int i = 0; i < 400; i++) {
            for (var card : cards()) {
                read(card, answer -> {
                    byte[] flipped = answer.clone();
                    if (flipped.length > 0 && random.nextInt(4) == 0) {
                        flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
                    }
                    return flipped;
                });
            }
        }
    }

    @Test
    void answers_of_true_cards_cut_anywhere_have_a_named_outcome() throws CardException {
        for (int i = 0; i < 400; i++) {
            for (var card : cards()) {
                read(
                        card,
                        answer -> random.nextInt(4) == 0 && answer.length > 2
                                ? cut(answer, random.nextInt(answer.length - 2))
                                : answer);
            }
        }
    }

    /** The data ends earlier, the status words stay. */
    private static byte[] cut(byte[] answer, int length) {
        byte[] whole = Arrays.copyOf(answer, length + 2);
        System.arraycopy(answer, answer.length - 2, whole, length, 2);
        return whole;
    }

    @Test
    void a_chip_that_always_has_more_to_say_is_left_alone_after_a_while() throws CardException {
        read(Cards.socialSecurity("2.00"), _ -> new byte[] {1, 2, 3, 0x61, 3});

        assertThat(commands).isLessThan(200);
    }

    @Test
    void a_chip_that_always_wants_another_length_is_left_alone_after_a_while() throws CardException {
        read(Cards.socialSecurity("2.00"), _ -> new byte[] {0x6C, 3});

        assertThat(commands).isLessThan(200);
    }

    @Test
    void what_comes_in_pieces_is_put_together() throws CardException {
        var pieces = List.of("01026103", "03046102", "059000").iterator();

        var answer = new Chip(_ -> new ResponseAPDU(HexFormat.of().parseHex(pieces.next())))
                .send(new CommandAPDU(0, 0xA4, 4, 0));

        assertThat(answer.getData()).containsExactly(1, 2, 3, 4, 5);
        assertThat(answer.getSW()).isEqualTo(0x9000);
    }
}
