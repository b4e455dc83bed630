package cn.haicang.protocol.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The checks of a form, pure: asked field by field at the terminal, over the whole form before sealing, and at the centre. */
public final class FormCheck {
    private static final int MAX_DETAIL = 100;
    private static final int MIN_SIGNATURE_POINTS = 8;

    private final District district;

    public FormCheck(District district) {
        this.district = district;
    }

    /** Everything that is wrong, in the order of the fields; empty if the form can be handed in. */
    public List<Finding> check(FormDefinition form, FilledForm filled) {
        var findings = new ArrayList<Finding>();
        form.fields().forEach(field -> check(field, filled.answer(field.key())).ifPresent(findings::add));
        filled.answers().keySet().stream()
                .map(FieldKey::new)
                .filter(key ->
                        form.fields().stream().noneMatch(field -> field.key().equals(key)))
                .forEach(key -> findings.add(new Finding(key, Finding.Code.NOT_ASKED)));
        return findings;
    }

    /** What is wrong with the answer to one field, if anything. */
    public Optional<Finding> check(Field field, Optional<Answer> answer) {
        if (answer.isEmpty()) {
            return field.required() ? finding(field, Finding.Code.MISSING) : Optional.empty();
        }
        var given = answer.get();
        return switch (field) {
            case Field.Phone _ when given instanceof Answer.Text(var digits) -> phone(field, digits);
            case Field.BankAccount _ when given instanceof Answer.Text(var digits) -> account(field, digits);
            case Field.Address _ when given instanceof Answer.Address address -> address(field, address);
            case Field.OneOf one when given instanceof Answer.Chosen(var code) -> choice(one, code);
            case Field.Signature _ when given instanceof Answer.Signature(var path) -> signature(field, path);
            case Field.Words _ when given instanceof Answer.Text(var text) -> words(field, text);
            case Field.Words _ when given instanceof Answer.Signature(var path) -> signature(field, path);
            case Field.Phone _, Field.BankAccount _, Field.Address _, Field.OneOf _, Field.Signature _, Field.Words _ ->
                finding(field, Finding.Code.WRONG_KIND);
        };
    }

    private static Optional<Finding> phone(Field field, String digits) {
        if (!digits.matches("\\d*")) {
            return finding(field, Finding.Code.PHONE_NOT_DIGITS);
        }
        if (digits.length() != 11) {
            return finding(field, Finding.Code.PHONE_LENGTH, digits.length());
        }
        return digits.matches("1[3-9]\\d{9}") ? Optional.empty() : finding(field, Finding.Code.PHONE_START);
    }

    private static Optional<Finding> account(Field field, String digits) {
        if (!digits.matches("\\d*")) {
            return finding(field, Finding.Code.ACCOUNT_NOT_DIGITS);
        }
        return digits.length() < 12 || digits.length() > 19
                ? finding(field, Finding.Code.ACCOUNT_LENGTH, digits.length())
                : Optional.empty();
    }

    private Optional<Finding> address(Field field, Answer.Address address) {
        var street = district.street(address.street());
        if (street.isEmpty()) {
            return finding(field, Finding.Code.STREET_UNKNOWN);
        }
        if (street.get().community(address.community()).isEmpty()) {
            return finding(field, Finding.Code.COMMUNITY_UNKNOWN);
        }
        if (address.detail().isBlank()) {
            return finding(field, Finding.Code.DETAIL_MISSING);
        }
        int length = address.detail().codePointCount(0, address.detail().length());
        return length > MAX_DETAIL
                ? finding(field, Finding.Code.DETAIL_TOO_LONG, length, MAX_DETAIL)
                : Optional.empty();
    }

    private static Optional<Finding> choice(Field.OneOf field, String code) {
        return field.choices().stream().anyMatch(choice -> choice.code().equals(code))
                ? Optional.empty()
                : finding(field, Finding.Code.CHOICE_UNKNOWN);
    }

    private static Optional<Finding> words(Field field, String text) {
        if (text.isBlank()) {
            return finding(field, Finding.Code.WORDS_MISSING);
        }
        int length = text.codePointCount(0, text.length());
        return length > Field.Words.MAX_CHARACTERS
                ? finding(field, Finding.Code.WORDS_TOO_LONG, length, Field.Words.MAX_CHARACTERS)
                : Optional.empty();
    }

    private static Optional<Finding> signature(Field field, String path) {
        if (path.length() > Answer.Signature.MAX_BYTES) {
            return finding(field, Finding.Code.SIGNATURE_TOO_LARGE);
        }
        var points = SignaturePath.points(path);
        if (points.isEmpty()) {
            return finding(field, Finding.Code.SIGNATURE_MALFORMED);
        }
        return points.getAsInt() < MIN_SIGNATURE_POINTS
                ? finding(field, Finding.Code.SIGNATURE_TOO_SHORT)
                : Optional.empty();
    }

    private static Optional<Finding> finding(Field field, Finding.Code code, Object... arguments) {
        return Optional.of(new Finding(field.key(), code, arguments));
    }
}
