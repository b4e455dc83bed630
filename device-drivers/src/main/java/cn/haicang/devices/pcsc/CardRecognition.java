package cn.haicang.devices.pcsc;

import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.card.CardReadResult.NotAnIdentityDocument;
import cn.haicang.devices.card.CardReadResult.NotAnIdentityDocument.Seen;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;

/** Finds out what lies on a reader, and reads it if it is one of the documents. */
final class CardRecognition {
    private static final byte[] CHIP_FILE = {0x60, 0x02};

    private final CardFitting fitting;

    CardRecognition(CardFitting fitting) {
        this.fitting = fitting;
    }

    CardReadResult read(Chip chip, byte[] atr) throws CardException {
        if (fitting.samPages() || SamPages.isNamedBy(atr)) {
            var pages = new SamPages(chip, fitting.pictures()).read();
            if (pages.isPresent()) {
                return pages.get();
            }
        }
        var social = new SocialSecurityCard(chip, atr, fitting.securityModule()).read();
        return social.isPresent() ? social.get() : new NotAnIdentityDocument(seen(chip));
    }

    /**
     * The chip of a resident document tells anybody its serial number (00 36) and has a file 6002; everything else it
     * tells only to a security module, which this reader hasn't.
     */
    private static Seen seen(Chip chip) throws CardException {
        var serial = chip.send(new CommandAPDU(0x00, 0x36, 0x00, 0x00, 8));
        boolean resident = (serial.getSW() == Chip.OK && serial.getData().length == 8)
                || chip.send(new CommandAPDU(0x00, 0xA4, 0x00, 0x00, CHIP_FILE)).getSW() == Chip.OK;
        return resident ? Seen.READER_WITHOUT_SECURITY_MODULE : Seen.UNKNOWN_CARD;
    }
}
