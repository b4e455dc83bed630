package cn.haicang.devices.pcsc;

import cn.haicang.devices.emulator.EmulatedCard;

/** A card at whose fourth answer something happens to the world around it. */
final class CardWithEffect implements EmulatedCard {
    private static final int FOURTH = 4;

    private final EmulatedCard card;
    private final Effect effect;
    private int apdus;

    /** What happens. */
    @FunctionalInterface
    interface Effect {
        void happen() throws Exception;
    }

    CardWithEffect(EmulatedCard card, Effect effect) {
        this.card = card;
        this.effect = effect;
    }

    @Override
    public String label() {
        return card.label();
    }

    @Override
    public byte[] atr() {
        return card.atr();
    }

    @Override
    public void reset() {
        card.reset();
    }

    @Override
    public byte[] process(byte[] apdu) {
        if (++apdus == FOURTH) {
            try {
                effect.happen();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        return card.process(apdu);
    }
}
