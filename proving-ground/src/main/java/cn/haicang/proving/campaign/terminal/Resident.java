package cn.haicang.proving.campaign.terminal;

import cn.haicang.kiosk.submission.Filing;
import cn.haicang.protocol.Language;
import cn.haicang.protocol.PersonName;
import cn.haicang.protocol.ResidentNumber;
import cn.haicang.protocol.catalogue.ServiceItem;
import cn.haicang.protocol.form.Answer;
import cn.haicang.protocol.form.District;
import cn.haicang.protocol.form.Field;
import cn.haicang.protocol.form.FilledForm;
import cn.haicang.protocol.submission.Applicant;
import cn.haicang.protocol.submission.ConsentRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Somebody who was made up, with answers that nobody else gives, and who remembers them in plain words: what is compared in
 * the end does not go through the code that stores and reads it.
 */
final class Resident {
    private static final String FAMILY_NAMES = "林陈黄张李王吴刘蔡杨许郑谢郭洪邱曾周叶";
    private static final String GIVEN_NAMES = "海安明志秀美建文淑华国清雅玲俊杰晓燕";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final RandomGenerator random;
    private final ServiceItem service;
    private final District district;
    private final SortedMap<String, String> told = new TreeMap<>();

    Resident(RandomGenerator random, ServiceItem service, District district) {
        this.random = random;
        this.service = service;
        this.district = district;
    }

    /** @param at of the terminal's clock, as it reads the card */
    Filing fillIn(Instant at) {
        FilledForm form = FilledForm.EMPTY;
        for (Field field : service.form().fields()) {
            form = form.with(field.key(), answer(field));
        }
        var consent = new ConsentRecord(service.consent().version(), at);
        return new Filing(service, applicant(), Language.ZH_HANS, form, consent);
    }

    /** SHA-256 over one line for each thing told, in the order of their names. */
    String contentHash() {
        String text = told.entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private Applicant applicant() {
        String name = one(FAMILY_NAMES) + one(GIVEN_NAMES) + one(GIVEN_NAMES);
        String number = number();
        told.put("applicant.name", name);
        told.put("applicant.number", number);
        return new Applicant("RESIDENT_ID_CARD", new PersonName(name), new ResidentNumber(number));
    }

    /** GB 11643: place, birth date, a number of that day, and the check character (ISO 7064 MOD 11-2). */
    private String number() {
        String first = String.format(
                Locale.ROOT,
                "350205%04d%02d%02d%03d",
                1940 + random.nextInt(65),
                1 + random.nextInt(12),
                1 + random.nextInt(28),
                random.nextInt(1000));
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (first.charAt(i) - '0');
        }
        return first + "10X98765432".charAt(sum % 11);
    }

    private Answer answer(Field field) {
        return switch (field) {
            case Field.Phone _ -> text(field, "1" + (3 + random.nextInt(7)) + digits(9));
            case Field.BankAccount _ -> text(field, "62" + digits(17));
            case Field.Address _ -> address(field);
            case Field.OneOf one -> choice(one);
            case Field.Signature _ -> signature(field);
            // In their own words, and whatever else a form learns to ask for in writing.
            default -> text(field, "说明" + digits(12));
        };
    }

    private Answer text(Field field, String value) {
        tell(field, value);
        return new Answer.Text(value);
    }

    private Answer address(Field field) {
        var street = district.streets().get(random.nextInt(district.streets().size()));
        var community =
                street.communities().get(random.nextInt(street.communities().size()));
        String detail = digits(3) + "号" + digits(4) + "室";
        tell(field, community.code() + "|" + detail + "|" + street.code());
        return new Answer.Address(street.code(), community.code(), detail);
    }

    private Answer choice(Field.OneOf field) {
        String code =
                field.choices().get(random.nextInt(field.choices().size())).code();
        tell(field, code);
        return new Answer.Chosen(code);
    }

    /** From a squiggle to a long name: the size of what is stored varies with it. */
    private Answer signature(Field field) {
        var path = new StringBuilder("M" + random.nextInt(1000) + " " + random.nextInt(400));
        for (int points = 12 + random.nextInt(400); points > 0; points--) {
            path.append('L').append(random.nextInt(1000)).append(' ').append(random.nextInt(400));
        }
        tell(field, path.toString());
        return new Answer.Signature(path.toString());
    }

    private void tell(Field field, String value) {
        told.put("form." + field.key(), value);
    }

    private String digits(int count) {
        return random.ints(count, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
    }

    private String one(String of) {
        return String.valueOf(of.charAt(random.nextInt(of.length())));
    }
}
