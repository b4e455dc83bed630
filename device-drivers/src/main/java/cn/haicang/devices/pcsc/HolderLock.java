package cn.haicang.devices.pcsc;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.card.CardChallenge;
import cn.haicang.devices.card.CardChallenge.Algorithm;
import cn.haicang.devices.card.CardChallenge.Exchange;
import cn.haicang.devices.card.SecurityModule;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What opens the holder's file of a card of version 3 (LD/T 32-2015): the card proves itself to the security module, the
 * module to the card (key RKSSSE). A proof that isn't the module's is never sent: the card counts wrong ones.
 */
final class HolderLock {
    private static final Logger log = LoggerFactory.getLogger(HolderLock.class);
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int RKSSSE = 0x0A;
    private static final int BLOCK = 16;
    private static final int CARD_ID = 16;
    private static final int SM4 = 3;

    private final Chip chip;
    private final SecurityModule module;

    HolderLock(Chip chip, SecurityModule module) {
        this.chip = chip;
        this.module = module;
    }

    /** @param selected what the card said when its application was selected: it tells the algorithm */
    boolean open(byte[] atr, byte[] cardId, byte[] selected) throws CardException {
        byte[] asked = challenge();
        if (cardId.length != CARD_ID || asked.length != BLOCK) {
            return false;
        }
        var card = chip.send(new CommandAPDU(0x00, 0x88, 0x00, module.internalKey(), asked, BLOCK));
        byte[] nonce = challenge();
        if (card.getSW() != Chip.OK || nonce.length != BLOCK) {
            return false;
        }
        var exchange = new Exchange(HEX.formatHex(asked), HEX.formatHex(card.getData()), HEX.formatHex(nonce));
        var proof = proof(new CardChallenge(
                HEX.formatHex(cardId, 0, 3), HEX.formatHex(atr), algorithm(selected), HEX.formatHex(cardId), exchange));
        return proof.isPresent()
                && chip.send(new CommandAPDU(0x00, 0x82, 0x00, RKSSSE, proof.get()))
                                .getSW()
                        == Chip.OK;
    }

    /** Twice eight bytes: the card gives no more at a time, a block of the algorithm has sixteen. */
    private byte[] challenge() throws CardException {
        var first =
                chip.send(new CommandAPDU(0x00, 0x84, 0x00, 0x00, BLOCK / 2)).getData();
        var second =
                chip.send(new CommandAPDU(0x00, 0x84, 0x00, 0x00, BLOCK / 2)).getData();
        byte[] whole = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, whole, first.length, second.length);
        return whole;
    }

    private Optional<byte[]> proof(CardChallenge challenge) {
        try {
            return module.proof(challenge, Deadline.in(PATIENCE)).filter(proof -> proof.length == BLOCK);
        } catch (RuntimeException e) {
            // Somebody else's code, which may hold what it was given in its message.
            log.warn("the security module failed: {}", e.getClass().getName());
            return Optional.empty();
        }
    }

    /** Tag 86 of one byte within 9F0C; a card that names none has the older algorithm. */
    private static Algorithm algorithm(byte[] selected) {
        var digits = HEX.formatHex(selected);
        int named = digits.indexOf("9F0C");
        int at = named < 0 ? -1 : digits.indexOf("8601", named);
        boolean sm4 = at >= 0 && digits.startsWith(HEX.formatHex(new byte[] {SM4}), at + 4);
        return sm4 ? Algorithm.SM4 : Algorithm.SSF33;
    }
}
