package cn.haicang.devices.idtext;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.card.CardIdentity;
import cn.haicang.devices.card.CardIdentity.Item;
import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.card.CardReadResult.InvalidContent;
import cn.haicang.devices.card.CardReadResult.Read;
import cn.haicang.devices.card.CardReadResult.Unreadable;
import cn.haicang.devices.testing.Cards;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever 256 bytes there are: one of three outcomes, and nothing that a screen can't show. */
class AnyTextTest {
    private static final List<byte[]> DOCUMENTS = List.of(
            Cards.resident().text(),
            Cards.permit().text(),
            Cards.foreigner2017().text(),
            Cards.foreigner2023().text());
    private static final String KINDS = " JIY";

    private final Random random = new Random(20260205);

    private static CardReadResult parse(byte[] text) {
        byte[] before = text.clone();
        var result = IdentityText.read(text, Optional.empty(), new byte[0]);
        assertThat(text).isEqualTo(before);
        return result;
    }

    private static void assertNamed(byte[] text) {
        var result = parse(text);
        assertThat(result).isInstanceOfAny(Read.class, InvalidContent.class, Unreadable.class);
        if (result instanceof Read(var identity)) {
            try (identity) {
                assertFitForAScreen(identity);
            }
        }
    }

    private static void assertFitForAScreen(CardIdentity identity) {
        for (var item : Item.values()) {
            identity.item(item)
                    .ifPresent(value -> assertThat(value.codePoints())
                            .as(item.name())
                            .isNotEmpty()
                            .noneMatch(Character::isISOControl)
                            .noneMatch(point -> Character.getType(point) == Character.SURROGATE)
                            .noneMatch(point -> point == 0xFFFD || point == 0xFFFE));
        }
    }

    @Test
    void random_bytes_under_each_kind_have_a_named_outcome() {
        byte[] text = new byte[IdentityText.LENGTH];
        for (int i = 0; i < 20_000; i++) {
            random.nextBytes(text);
            text[248] = (byte) KINDS.charAt(i % 4);
            text[249] = 0;
            assertNamed(text);
        }
    }

    @Test
    void every_flipped_bit_of_each_document_has_a_named_outcome() {
        for (var document : DOCUMENTS) {
            for (int bit = 0; bit < document.length * 8; bit++) {
                byte[] text = document.clone();
                text[bit / 8] ^= (byte) (1 << (bit % 8));
                assertNamed(text);
            }
        }
    }

    @Test
    void random_damage_to_each_document_has_a_named_outcome() {
        for (int i = 0; i < 20_000; i++) {
            byte[] text = DOCUMENTS.get(i % 4).clone();
            for (int damage = random.nextInt(12); damage >= 0; damage--) {
                text[random.nextInt(text.length)] = (byte) random.nextInt(256);
            }
            assertNamed(text);
        }
    }

    @Test
    void a_flipped_bit_of_a_number_with_a_check_character_is_never_read() {
        for (int bit = 122 * 8; bit < (122 + 36) * 8; bit++) {
            byte[] text = Cards.resident().text();
            text[bit / 8] ^= (byte) (1 << (bit % 8));

            assertThat(parse(text)).isInstanceOf(InvalidContent.class);
        }
    }
}
