package cn.haicang.devices.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.card.CardChallenge;
import cn.haicang.devices.card.CardChallenge.Algorithm;
import cn.haicang.devices.card.CardIdentity.Item;
import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.card.CardReadResult.NeedsAuthentication;
import cn.haicang.devices.card.CardReadResult.Read;
import cn.haicang.devices.card.SecurityModule;
import cn.haicang.devices.emulator.EmulatedSecurityModule;
import cn.haicang.devices.emulator.EmulatedSocialSecurityCard;
import cn.haicang.devices.testing.Cards;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.smartcardio.CardException;
import javax.smartcardio.ResponseAPDU;
import org.junit.jupiter.api.Test;

/** Social security cards of version 3 before a security module. */
class HolderLockTest {
    private static final String CARD_ID = "350200D156000005FFFFFFFFFFFFFFFF";

    private final EmulatedSecurityModule module = new EmulatedSecurityModule();
    private final EmulatedSocialSecurityCard card = Cards.socialSecurity("3.00");
    private final List<String> asked = new ArrayList<>();

    private CardReadResult read(EmulatedSocialSecurityCard one, SecurityModule with) throws CardException {
        var chip = new Chip(command -> {
            asked.add(HexFormat.of().formatHex(command.getBytes()));
            return new ResponseAPDU(one.process(command.getBytes()));
        });
        return new SocialSecurityCard(chip, one.atr(), Optional.of(with)).read().orElseThrow();
    }

    private List<String> askedWith(String beginning) {
        return asked.stream().filter(command -> command.startsWith(beginning)).toList();
    }

    @Test
    void a_module_with_the_key_opens_the_holders_file() throws CardException {
        var result = read(card, module);

        assertThat(result).isInstanceOf(Read.class);
        try (var identity = ((Read) result).identity()) {
            assertThat(identity.item(Item.NAME)).contains("林海沧");
            assertThat(identity.item(Item.NUMBER)).contains(Cards.NUMBER);
            assertThat(identity.item(Item.CARD_VERSION)).contains("3.00");
            assertThat(identity.item(Item.VALID_TO)).contains("2038-03-01");
            assertThat(identity.birthDate()).contains(Cards.BIRTH);
        }
    }

    @Test
    void a_card_that_answers_in_halves_is_opened_too() throws CardException {
        assertThat(read(card.frugal(), module)).isInstanceOf(Read.class);
    }

    @Test
    void the_module_is_told_all_that_it_needs() throws CardException {
        read(card, module).wipe();

        var challenge = module.asked().orElseThrow();
        assertThat(challenge.issuingRegion()).isEqualTo("350200");
        assertThat(challenge.atr()).isEqualTo(HexFormat.of().withUpperCase().formatHex(card.atr()));
        assertThat(challenge.algorithm()).isEqualTo(Algorithm.SM4);
        assertThat(challenge.cardId()).isEqualTo(CARD_ID);
        assertThat(challenge.exchange().asked()).matches("[0-9A-F]{32}");
        assertThat(challenge.exchange().proof()).matches("[0-9A-F]{32}");
        assertThat(challenge.exchange().nonce())
                .matches("[0-9A-F]{32}")
                .isNotEqualTo(challenge.exchange().asked());
    }

    @Test
    void the_words_to_the_card_are_those_of_the_standard() throws CardException {
        read(card, module).wipe();

        assertThat(askedWith("0084")).hasSize(4).containsOnly("0084000008");
        assertThat(askedWith("0088")).singleElement().asString().matches("0088000210[0-9a-f]{32}10");
        assertThat(askedWith("0082")).singleElement().asString().matches("0082000a10[0-9a-f]{32}");
    }

    @Test
    void without_the_key_the_card_is_never_offered_a_proof() throws CardException {
        module.holdsKey(false);

        assertThat(read(card, module)).isInstanceOf(NeedsAuthentication.class);
        assertThat(askedWith("0082")).isEmpty();
        assertThat(card.triesLeft()).isEqualTo(3);
    }

    @Test
    void a_wrong_proof_is_offered_once_at_most() throws CardException {
        module.lies(true);

        assertThat(read(card, module)).isInstanceOf(NeedsAuthentication.class);
        assertThat(card.triesLeft()).isEqualTo(2);
    }

    @Test
    void a_card_that_is_not_the_one_it_says_is_not_believed() throws CardException {
        var other = card.alteredCard(0x01, HexFormat.of().parseHex("350100D156000005FFFFFFFFFFFFFFFF"));

        assertThat(read(other, module)).isInstanceOf(NeedsAuthentication.class);
        assertThat(module.asked().orElseThrow().issuingRegion()).isEqualTo("350100");
        assertThat(askedWith("0082")).isEmpty();
    }

    @Test
    void a_card_without_a_whole_id_is_not_offered_to_the_module() throws CardException {
        assertThat(read(card.alteredCard(0x01, (byte) 0x35, (byte) 2, (byte) 0), module))
                .isInstanceOf(NeedsAuthentication.class);
        assertThat(read(card.alteredCard(0x01), module)).isInstanceOf(NeedsAuthentication.class);
        assertThat(module.asked()).isEmpty();
    }

    @Test
    void a_module_that_fails_leaves_the_card_closed() throws CardException {
        assertThat(read(card, new Answering(() -> {
                    throw new IllegalStateException("no connection");
                })))
                .isInstanceOf(NeedsAuthentication.class);
        assertThat(read(card, new Answering(() -> new byte[15]))).isInstanceOf(NeedsAuthentication.class);
        assertThat(askedWith("0082")).isEmpty();
    }

    private record Answering(Supplier<byte[]> answer) implements SecurityModule {
        @Override
        public int internalKey() {
            return 2;
        }

        @Override
        public Optional<byte[]> proof(CardChallenge challenge, Deadline deadline) {
            return Optional.of(answer.get());
        }
    }

    @Test
    void a_card_that_names_no_algorithm_has_the_older_one() throws CardException {
        var chip = new Chip(command -> new ResponseAPDU(
                command.getINS() == 0xA4 && command.getP1() == 4
                        ? withoutControl(card.process(command.getBytes()))
                        : card.process(command.getBytes())));

        new SocialSecurityCard(chip, card.atr(), Optional.of(module))
                .read()
                .orElseThrow()
                .wipe();

        assertThat(module.asked().orElseThrow().algorithm()).isEqualTo(Algorithm.SSF33);
    }

    private static byte[] withoutControl(byte[] answer) {
        return new byte[] {answer[answer.length - 2], answer[answer.length - 1]};
    }

    @Test
    void versions_that_tell_everybody_ask_no_module() throws CardException {
        assertThat(read(Cards.socialSecurity("2.00"), module)).isInstanceOf(Read.class);

        assertThat(module.asked()).isEmpty();
        assertThat(askedWith("0084")).isEmpty();
    }
}
