package cn.haicang.devices.emulator;

import java.nio.ByteBuffer;
import javax.smartcardio.ATR;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;

/** A card that somebody is connected to. */
final class EmulatedConnection extends Card {
    private final EmulatedCardReader reader;
    private final EmulatedCard card;

    EmulatedConnection(EmulatedCardReader reader, EmulatedCard card) {
        this.reader = reader;
        this.card = card;
    }

    @Override
    public ATR getATR() {
        return new ATR(card.atr());
    }

    @Override
    public String getProtocol() {
        return "T=1";
    }

    @Override
    public CardChannel getBasicChannel() {
        return new Channel();
    }

    @Override
    public CardChannel openLogicalChannel() {
        throw new UnsupportedOperationException("these cards have one channel");
    }

    @Override
    public void beginExclusive() {
        // nobody else can reach an emulated card
    }

    @Override
    public void endExclusive() {
        // as above
    }

    @Override
    public byte[] transmitControlCommand(int controlCode, byte[] command) {
        throw new UnsupportedOperationException("these readers have no commands of their own");
    }

    @Override
    public void disconnect(boolean reset) {
        if (reset) {
            card.reset();
        }
    }

    private final class Channel extends CardChannel {
        @Override
        public Card getCard() {
            return EmulatedConnection.this;
        }

        @Override
        public int getChannelNumber() {
            return 0;
        }

        @Override
        public ResponseAPDU transmit(CommandAPDU command) throws CardException {
            return new ResponseAPDU(reader.transmit(card, command.getBytes()));
        }

        @Override
        public int transmit(ByteBuffer command, ByteBuffer response) throws CardException {
            byte[] bytes = new byte[command.remaining()];
            command.get(bytes);
            byte[] answer = reader.transmit(card, bytes);
            response.put(answer);
            return answer.length;
        }

        @Override
        public void close() {
            // the basic channel stays open
        }
    }
}
