package cn.haicang.kiosk.form;

import cn.haicang.kiosk.shell.Words;
import cn.haicang.protocol.form.Answer;
import cn.haicang.protocol.form.District;
import cn.haicang.protocol.form.Field;

/** How an answer is read back to the one who gave it; numbers that somebody behind could note are masked. */
final class Answers {
    private Answers() {}

    static String shown(Words words, District district, Field field, Answer answer) {
        return switch (answer) {
            case Answer.Text(var digits) -> masked(digits);
            case Answer.Chosen(var code) -> chosen(words, field, code);
            case Answer.Address address -> address(words, district, address);
            case Answer.Signature _ -> words.of(field instanceof Field.Words ? "review.written" : "review.signed");
        };
    }

    /** 138****5678; an account keeps its first six and last four digits. */
    private static String masked(String digits) {
        if (digits.length() < 11) {
            return "*".repeat(digits.length());
        }
        int head = digits.length() == 11 ? 3 : 6;
        return digits.substring(0, head)
                + "*".repeat(digits.length() - head - 4)
                + digits.substring(digits.length() - 4);
    }

    private static String chosen(Words words, Field field, String code) {
        return field instanceof Field.OneOf one
                ? one.choices().stream()
                        .filter(choice -> choice.code().equals(code))
                        .findFirst()
                        .map(choice -> words.of(choice.label()))
                        .orElse("")
                : "";
    }

    private static String address(Words words, District district, Answer.Address address) {
        return place(words, district, address.street(), address.community()) + " " + address.detail();
    }

    /** Street and community by their names, as far as they are known. */
    static String place(Words words, District district, String street, String community) {
        var found = district.street(street);
        var first = found.map(it -> words.of(it.name())).orElse("");
        var second = found.flatMap(it -> it.community(community))
                .map(it -> words.of(it.name()))
                .orElse("");
        return (first + " " + second).strip();
    }
}
