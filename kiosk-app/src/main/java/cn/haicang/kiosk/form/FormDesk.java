package cn.haicang.kiosk.form;

import cn.haicang.protocol.form.District;
import cn.haicang.protocol.form.Field;
import cn.haicang.protocol.form.FieldKey;
import cn.haicang.protocol.form.FilledForm;
import cn.haicang.protocol.form.Finding;
import cn.haicang.protocol.form.FormCheck;
import cn.haicang.protocol.form.FormDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes a resident through one form, decision by decision, and remembers what was put in, also half of it. Beyond the last
 * decision stands the review; a single answer can be changed from there and leads back to it. Knows no screen.
 */
final class FormDesk {
    private static final int PHONE_DIGITS = 11;
    private static final int ACCOUNT_DIGITS = 19;
    private static final int DETAIL_CHARACTERS = 100;

    private final FormDefinition form;
    private final District district;
    private final FormCheck check;
    private final List<FormStep> steps;
    private final Map<FieldKey, Draft> drafts = new HashMap<>();
    private int at;
    private Optional<Draft> before = Optional.empty();

    FormDesk(FormDefinition form, District district) {
        this.form = form;
        this.district = district;
        this.check = new FormCheck(district);
        this.steps = form.fields().stream().flatMap(FormDesk::decisions).toList();
    }

    private static Stream<FormStep> decisions(Field field) {
        return switch (field) {
            case Field.Phone phone -> Stream.of(new FormStep.Digits(phone, PHONE_DIGITS));
            case Field.BankAccount account -> Stream.of(new FormStep.Digits(account, ACCOUNT_DIGITS));
            case Field.OneOf choice -> Stream.of(new FormStep.Choice(choice));
            case Field.Signature signature -> Stream.of(new FormStep.Sign(signature));
            case Field.Words words -> Stream.of(new FormStep.Write(words));
            case Field.Address address ->
                Stream.of(new FormStep.Street(address), new FormStep.Community(address), new FormStep.Detail(address));
        };
    }

    FormDefinition form() {
        return form;
    }

    District district() {
        return district;
    }

    /** The present decision; empty if all are made and the review stands. */
    Optional<FormStep> step() {
        return at < steps.size() ? Optional.of(steps.get(at)) : Optional.empty();
    }

    /** Which of the form's questions it is, from 1; the decisions of one address count as one question. */
    int question() {
        return step().map(step -> form.fields().indexOf(step.field()) + 1)
                .orElse(form.fields().size() + 1);
    }

    Draft draft(Field field) {
        return drafts.getOrDefault(field.key(), Draft.EMPTY);
    }

    /** Adds to a text as long as it fits. */
    void type(FormStep step, String more) {
        var text = draft(step.field()).text() + more;
        int most = step instanceof FormStep.Digits digits ? digits.most() : DETAIL_CHARACTERS;
        if (text.codePointCount(0, text.length()) <= most) {
            put(step, text);
        }
    }

    /** Takes the last character away. */
    void delete(FormStep step) {
        var text = draft(step.field()).text();
        if (!text.isEmpty()) {
            put(step, text.substring(0, text.offsetByCodePoints(text.length(), -1)));
        }
    }

    /** Digits, the chosen code, the code of street or community, the detail, or the strokes: what this step is about. */
    void put(FormStep step, String value) {
        var draft = draft(step.field());
        drafts.put(
                step.field().key(),
                switch (step) {
                    case FormStep.Street _ -> draft.withStreet(value);
                    case FormStep.Community _ -> draft.withCommunity(value);
                    case FormStep.Digits _, FormStep.Choice _, FormStep.Detail _, FormStep.Sign _, FormStep.Write _ ->
                        draft.withText(value);
                });
    }

    /** Goes on if the present answer is right; says what is wrong if not. */
    Optional<Finding> next() {
        var step = step();
        if (step.isEmpty()) {
            return Optional.empty();
        }
        var wrong = wrong(step.get());
        if (wrong.isEmpty()) {
            at++;
            if (before.isPresent()
                    && step().map(FormStep::field)
                            .filter(step.get().field()::equals)
                            .isEmpty()) {
                review();
            }
        }
        return wrong;
    }

    private Optional<Finding> wrong(FormStep step) {
        var field = step.field();
        var draft = draft(field);
        return switch (step) {
            case FormStep.Street _ -> missing(field, draft.street(), Finding.Code.STREET_UNKNOWN);
            case FormStep.Community _ -> missing(field, draft.community(), Finding.Code.COMMUNITY_UNKNOWN);
            case FormStep.Digits _, FormStep.Choice _, FormStep.Detail _, FormStep.Sign _, FormStep.Write _ ->
                check.check(field, draft.answer(field));
        };
    }

    private static Optional<Finding> missing(Field field, String value, Finding.Code code) {
        return value.isEmpty() && field.required()
                ? Optional.of(new Finding(field.key(), code, List.of()))
                : Optional.empty();
    }

    /** @return false if there is no decision before this one */
    boolean back() {
        if (before.isPresent() && isFirstOf(step())) {
            step().ifPresent(step -> drafts.put(step.field().key(), before.orElse(Draft.EMPTY)));
            review();
            return true;
        }
        if (at == 0) {
            return false;
        }
        at--;
        return true;
    }

    private boolean isFirstOf(Optional<FormStep> step) {
        return step.isPresent()
                && (at == 0 || !steps.get(at - 1).field().equals(step.get().field()));
    }

    /** From the review to one question, and afterwards back; going back without an answer keeps what stood there. */
    void change(FieldKey key) {
        at = steps.indexOf(steps.stream()
                .filter(step -> step.field().key().equals(key))
                .findFirst()
                .orElseThrow());
        before = Optional.of(drafts.getOrDefault(key, Draft.EMPTY));
    }

    private void review() {
        at = steps.size();
        before = Optional.empty();
    }

    FilledForm filled() {
        var filled = FilledForm.EMPTY;
        for (var field : form.fields()) {
            var answer = draft(field).answer(field);
            if (answer.isPresent()) {
                filled = filled.with(field.key(), answer.get());
            }
        }
        return filled;
    }

    void wipe() {
        drafts.clear();
        at = 0;
        before = Optional.empty();
    }

    @Override
    public String toString() {
        return "FormDesk[hidden]";
    }
}
