package cn.haicang.kiosk.session;

import cn.haicang.devices.card.CardIdentity;
import cn.haicang.protocol.PersonName;
import cn.haicang.protocol.ResidentNumber;
import cn.haicang.protocol.submission.Applicant;
import java.util.Optional;

/** What a card says about its holder, in the words that the centre takes. */
public final class Person {
    private Person() {}

    /** Empty if the card's number is none that the centre can take, as on older cards of foreign residents. */
    public static Optional<Applicant> applicant(CardIdentity card) {
        var name = card.item(CardIdentity.Item.NAME).or(() -> card.item(CardIdentity.Item.ENGLISH_NAME));
        var number = card.item(CardIdentity.Item.NUMBER);
        if (name.isEmpty() || number.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Applicant(card.kind().name(), new PersonName(name.get()), new ResidentNumber(number.get())));
        } catch (IllegalArgumentException notANumberOfACitizen) {
            return Optional.empty();
        }
    }
}
