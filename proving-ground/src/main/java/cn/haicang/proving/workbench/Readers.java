package cn.haicang.proving.workbench;

import cn.haicang.devices.emulator.EmulatedCardReader;
import cn.haicang.devices.emulator.EmulatedSamVReader;
import cn.haicang.proving.workbench.BenchCard.Chip;
import java.util.List;
import java.util.Optional;

/** The drawer of cards and the two readers that they are held to. */
final class Readers {
    /** Far enough into a social security card that the reading has begun, near enough that it is not done. */
    private static final int APDUS_BEFORE_PULLING = 3;

    private final EmulatedSamVReader idReader;
    private final EmulatedCardReader cardSlot;
    private final List<BenchCard> cards = CardDrawer.open();

    Readers(EmulatedSamVReader idReader, EmulatedCardReader cardSlot) {
        this.idReader = idReader;
        this.cardSlot = cardSlot;
    }

    List<BenchState.Drawing> drawings() {
        return cards.stream().map(BenchCard::drawing).toList();
    }

    private Optional<BenchCard> find(String id) {
        return cards.stream().filter(card -> card.id().equals(id)).findFirst();
    }

    boolean hold(String id) {
        Optional<BenchCard> card = find(id);
        card.ifPresent(held -> {
            switch (held.chip()) {
                case Chip.Contactless(var chip) -> idReader.present(chip);
                case Chip.Contact(var chip) -> cardSlot.insert(chip);
            }
        });
        return card.isPresent();
    }

    /** Held there, and gone again while it is being read. */
    boolean pullAway(String id) {
        Optional<BenchCard> card = find(id);
        card.ifPresent(held -> {
            switch (held.chip()) {
                case Chip.Contactless(var chip) -> {
                    idReader.liftWhileRead();
                    idReader.present(chip);
                }
                case Chip.Contact(var chip) -> {
                    cardSlot.removeAfterApdus(APDUS_BEFORE_PULLING);
                    cardSlot.insert(chip);
                }
            }
        });
        return card.isPresent();
    }

    boolean takeBack(String id) {
        if (onIdReader().equals(id)) {
            idReader.lift();
        }
        if (inCardSlot().equals(id)) {
            cardSlot.remove();
        }
        return find(id).isPresent();
    }

    /** Id of the card that lies there, empty if none. */
    String onIdReader() {
        return idReader.card()
                .flatMap(lying -> idOf(chip -> chip instanceof Chip.Contactless(var card) && card == lying))
                .orElse("");
    }

    String inCardSlot() {
        return cardSlot.card()
                .flatMap(lying -> idOf(chip -> chip instanceof Chip.Contact(var card) && card.equals(lying)))
                .orElse("");
    }

    private Optional<String> idOf(java.util.function.Predicate<Chip> wanted) {
        return cards.stream()
                .filter(card -> wanted.test(card.chip()))
                .map(BenchCard::id)
                .findFirst();
    }
}
