package cn.haicang.kiosk.form;

import cn.haicang.protocol.form.Answer;
import cn.haicang.protocol.form.Field;
import java.util.Optional;

/** What a resident has put into one field so far. Silent about its content. */
record Draft(String text, String street, String community) {
    static final Draft EMPTY = new Draft("", "", "");

    Draft withText(String other) {
        return new Draft(other, street, community);
    }

    /** Another street has other communities; the house number stays. */
    Draft withStreet(String other) {
        return new Draft(text, other, other.equals(street) ? community : "");
    }

    Draft withCommunity(String other) {
        return new Draft(text, street, other);
    }

    Optional<Answer> answer(Field field) {
        if (equals(EMPTY)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (field) {
                    case Field.Phone _, Field.BankAccount _ -> new Answer.Text(text);
                    case Field.OneOf _ -> new Answer.Chosen(text);
                    case Field.Address _ -> new Answer.Address(street, community, text);
                    case Field.Signature _, Field.Words _ -> new Answer.Signature(text);
                });
    }

    @Override
    public String toString() {
        return "Draft[hidden]";
    }
}
