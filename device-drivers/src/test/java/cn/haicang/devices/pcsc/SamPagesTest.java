package cn.haicang.devices.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.card.CardIdentity.Item;
import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.card.CardReadResult.InvalidContent;
import cn.haicang.devices.card.CardReadResult.NotAnIdentityDocument;
import cn.haicang.devices.card.CardReadResult.NotAnIdentityDocument.Seen;
import cn.haicang.devices.card.CardReadResult.Read;
import cn.haicang.devices.card.CardReadResult.Unreadable;
import cn.haicang.devices.card.DocumentKind;
import cn.haicang.devices.card.PhotoDecoder;
import cn.haicang.devices.emulator.EmulatedCard;
import cn.haicang.devices.emulator.EmulatedIdCard;
import cn.haicang.devices.emulator.EmulatedSamPageCard;
import cn.haicang.devices.emulator.EmulatedTypeBChip;
import cn.haicang.devices.emulator.EmulatedUnknownCard;
import cn.haicang.devices.idtext.Pictures;
import cn.haicang.devices.testing.Cards;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.smartcardio.CardException;
import javax.smartcardio.ResponseAPDU;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamPagesTest {
    private final List<byte[]> asked = new ArrayList<>();

    private CardReadResult read(EmulatedCard card, CardFitting fitting) throws CardException {
        var chip = new Chip(command -> {
            asked.add(command.getBytes());
            return new ResponseAPDU(card.process(command.getBytes()));
        });
        return new CardRecognition(fitting).read(chip, card.atr());
    }

    private CardReadResult read(EmulatedCard card) throws CardException {
        return read(card, CardFitting.PLAIN);
    }

    private static CardFitting with(PhotoDecoder decoder) {
        return new CardFitting(false, Optional.empty(), new Pictures(Optional.of(decoder)));
    }

    private static EmulatedSamPageCard holding(int text, int photo, int length) {
        byte[] stream = new byte[length];
        byte[] own = Cards.resident().text();
        System.arraycopy(own, 0, stream, 4, Math.clamp(length - 4, 0, own.length));
        stream[0] = (byte) (text >> 8);
        stream[1] = (byte) text;
        stream[2] = (byte) (photo >> 8);
        stream[3] = (byte) photo;
        return EmulatedSamPageCard.holding(stream);
    }

    @Test
    void each_of_the_four_documents_is_read_by_its_pages() throws CardException {
        assertKind(Cards.resident(), DocumentKind.RESIDENT_ID_CARD);
        assertKind(Cards.permit(), DocumentKind.HMT_RESIDENCE_PERMIT);
        assertKind(Cards.foreigner2017(), DocumentKind.FOREIGN_PERMANENT_RESIDENT_CARD_2017);
        assertKind(Cards.foreigner2023(), DocumentKind.FOREIGN_PERMANENT_RESIDENT_CARD_2023);
    }

    private void assertKind(EmulatedIdCard card, DocumentKind kind) throws CardException {
        try (var identity = ((Read) read(new EmulatedSamPageCard(card))).identity()) {
            assertThat(identity.kind()).isEqualTo(kind);
            assertThat(identity.birthDate()).contains(Cards.BIRTH);
        }
    }

    @Test
    void the_photo_is_not_even_fetched_where_nobody_can_decode_it() throws CardException {
        read(new EmulatedSamPageCard(Cards.resident())).wipe();

        assertThat(asked).containsExactly(page(0), page(1));
    }

    private static byte[] page(int number) {
        return new byte[] {(byte) 0xFF, (byte) 0xB0, (byte) number, 0, 0};
    }

    @Test
    void a_decoder_gets_the_whole_photo_and_its_bytes_are_wiped() throws CardException {
        var given = new ArrayList<byte[]>();
        var result = read(new EmulatedSamPageCard(Cards.resident()), with(wlt -> {
            given.add(wlt);
            assertThat(wlt).hasSize(1024).startsWith((byte) (260 * 31)).endsWith((byte) (1283 * 31));
            return Optional.of(new byte[] {7});
        }));

        assertThat(asked).hasSize(6);
        assertThat(given.getFirst()).containsOnly(0);
        try (var identity = ((Read) result).identity()) {
            assertThat(identity.withPhoto(picture -> picture[0])).contains((byte) 7);
        }
    }

    @Test
    void a_decoder_that_fails_does_not_keep_the_card_from_being_read() throws CardException {
        var result = read(new EmulatedSamPageCard(Cards.resident()), with(_ -> {
            throw new IllegalStateException("no licence");
        }));

        try (var identity = ((Read) result).identity()) {
            assertThat(identity.item(Item.NAME)).contains("林海沧");
            assertThat(identity.withPhoto(byte[]::clone)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"255,1024,1284", "257,1024,1285", "0,0,1284", "256,1025,1285", "65535,65535,1284", "256,65535,1284"})
    void lengths_that_no_document_has_are_a_layout_that_nobody_knows(int text, int photo, int length)
            throws CardException {
        assertThat(read(holding(text, photo, length))).isEqualTo(new Unreadable(Unreadable.Cause.LAYOUT_UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 100, 255, 256, 257, 259})
    void pages_that_end_too_soon_are_unreadable(int length) throws CardException {
        assertThat(read(holding(256, 1024, length))).isEqualTo(new Unreadable(Unreadable.Cause.CARD_REFUSES));
    }

    @Test
    void the_text_alone_is_enough_without_a_decoder_and_too_little_with_one() throws CardException {
        var card = new EmulatedSamPageCard(Cards.resident()).refusingFrom(2);

        assertThat(read(card)).isInstanceOf(Read.class);
        assertThat(read(card, with(_ -> Optional.empty()))).isEqualTo(new Unreadable(Unreadable.Cause.CARD_REFUSES));
    }

    @Test
    void without_a_first_page_it_is_no_page_card() throws CardException {
        assertThat(read(new EmulatedSamPageCard(Cards.resident()).refusingFrom(0)))
                .isEqualTo(new NotAnIdentityDocument(Seen.UNKNOWN_CARD));
    }

    @Test
    void the_answer_to_reset_names_a_page_card_and_a_setting_stands_in_for_it() throws CardException {
        assertThat(SamPages.isNamedBy(new EmulatedSamPageCard(Cards.resident()).atr()))
                .isTrue();
        assertThat(SamPages.isNamedBy(new EmulatedUnknownCard("bank card").atr()))
                .isFalse();
        assertThat(SamPages.isNamedBy(new byte[0])).isFalse();
        byte[] counted = new byte[14];
        counted[12] = (byte) 0x90;
        assertThat(SamPages.isNamedBy(counted)).isTrue();
        assertThat(SamPages.isNamedBy(Arrays.copyOf(counted, 13))).isFalse();
    }

    @Test
    void a_page_card_with_another_answer_to_reset_is_read_where_the_setting_says_so() throws CardException {
        var card = new Renamed(new EmulatedSamPageCard(Cards.resident()));

        assertThat(read(card)).isInstanceOf(NotAnIdentityDocument.class);
        assertThat(read(card, new CardFitting(true, Optional.empty(), new Pictures(Optional.empty()))))
                .isInstanceOf(Read.class);
    }

    private record Renamed(EmulatedCard card) implements EmulatedCard {
        @Override
        public String label() {
            return card.label();
        }

        @Override
        public byte[] atr() {
            return new EmulatedUnknownCard("").atr();
        }

        @Override
        public void reset() {
            card.reset();
        }

        @Override
        public byte[] process(byte[] apdu) {
            return card.process(apdu);
        }
    }

    @Test
    void a_bare_chip_of_a_resident_document_is_told_apart_from_other_cards() throws CardException {
        assertThat(read(new EmulatedTypeBChip("ID card")))
                .isEqualTo(new NotAnIdentityDocument(Seen.READER_WITHOUT_SECURITY_MODULE));
        assertThat(read(new EmulatedUnknownCard("bank card"))).isEqualTo(new NotAnIdentityDocument(Seen.UNKNOWN_CARD));
    }

    @Test
    void any_pages_have_a_named_outcome() throws CardException {
        var random = new Random(20260205);
        for (int i = 0; i < 3_000; i++) {
            byte[] stream = new byte[random.nextInt(1400)];
            random.nextBytes(stream);
            if (stream.length > 4 && i % 2 == 0) {
                stream[0] = 1;
                stream[1] = 0;
                stream[2] = (byte) random.nextInt(5);
            }
            assertThat(read(EmulatedSamPageCard.holding(stream), with(_ -> Optional.empty())))
                    .isInstanceOfAny(Unreadable.class, NotAnIdentityDocument.class, InvalidContent.class, Read.class);
        }
    }
}
