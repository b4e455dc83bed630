package cn.haicang.protocol.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.haicang.protocol.Sha256;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrolmentSheetTest {
    private static final Sha256 AUTHORITY = Sha256.ofAscii("abc");
    private static final EnrolmentSheet SHEET = sheet(AUTHORITY, "https://centre.example:8443");
    private static final String TEXT = SHEET.text();

    @Test
    void a_scanned_sheet_is_the_one_that_was_drawn() {
        var random = new Random(7);
        var hash = new byte[32];
        for (int round = 0; round < 200; round++) {
            random.nextBytes(hash);
            var drawn = new EnrolmentSheet(
                    EnrolmentCode.make(random, new Sha256(HexFormat.of().formatHex(hash))),
                    new Sha256(HexFormat.of().formatHex(hash)),
                    "https://c" + round + ".example:" + (1 + random.nextInt(65_535)));

            assertThat(EnrolmentSheet.ofText(drawn.text())).contains(drawn);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://centre.example",
                "https://10.1.2.3:8443",
                "https://a-b.gov.cn:1",
                "https://localhost:65535"
            })
    void any_address_of_a_centre_goes_into_the_small_mode_of_a_qr_code(String centre) {
        var sheet = sheet(AUTHORITY, centre);

        assertThat(sheet.text()).matches("[0-9A-Z $%*+./:-]{80,130}");
        assertThat(EnrolmentSheet.ofText(sheet.text())).contains(sheet);
    }

    @Test
    void an_address_of_ipv6_can_stand_on_a_sheet() {
        var sheet = sheet(AUTHORITY, "https://[fd00::8]:8443");

        assertThat(EnrolmentSheet.ofText(sheet.text())).contains(sheet);
    }

    @Test
    void reading_does_not_depend_on_the_machines_language() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            var sheet = sheet(AUTHORITY, "https://istanbul.invalid:8443");
            assertThat(EnrolmentSheet.ofText(sheet.text())).contains(sheet);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HAICANG:E1:",
                "HAICANG:1:0000700000010421",
                "https://centre.example:8443",
                "0007-K3M9-QX4T-BW2Z-Q9W1-DFWF-077Y-MGA1",
                "张三 350205199001011234"
            })
    void a_code_of_another_kind_is_no_sheet(String scanned) {
        assertThat(EnrolmentSheet.ofText(scanned)).isEmpty();
    }

    @Test
    void a_sheet_with_any_part_missing_added_or_changed_is_refused() {
        assertThat(EnrolmentSheet.ofText(TEXT)).isPresent();
        for (var damaged : new String[] {
            TEXT.replace("E1", "E2"),
            TEXT.toLowerCase(Locale.ROOT),
            " " + TEXT,
            TEXT + "\n",
            TEXT.replaceFirst("E1:.", "E1:"),
            TEXT.replaceFirst("E1:.", "E1:U"),
            TEXT.substring(0, TEXT.indexOf(":CENTRE")),
            TEXT.substring(0, TEXT.indexOf("CENTRE")),
            TEXT.replace("CENTRE.EXAMPLE:8443", "CENTRE.EXAMPLE:84430"),
            TEXT.replace("CENTRE.EXAMPLE:8443", "CENTRE.EXAMPLE:0"),
            TEXT.replace("CENTRE.EXAMPLE:8443", "CENTRE.EXAMPLE:-1"),
            TEXT.replace("CENTRE.EXAMPLE:8443", "CENTRE.EXAMPLE:X"),
            TEXT.replace("CENTRE.EXAMPLE", "CENTRE.EXAMPLE/ELSEWHERE"),
            TEXT.replace("CENTRE.EXAMPLE", "CENTRE@EXAMPLE"),
            TEXT.replace("CENTRE.EXAMPLE", "-"),
            TEXT + "8".repeat(300)
        }) {
            assertThat(EnrolmentSheet.ofText(damaged)).as(damaged).isEmpty();
        }
    }

    @Test
    void one_hash_is_written_in_one_way_only() {
        // The last character holds one bit of the hash and four that must be zero.
        int last = TEXT.indexOf(":CENTRE") - 1;
        var others = Crockford.ALPHABET
                .chars()
                .mapToObj(c -> TEXT.substring(0, last) + (char) c + TEXT.substring(last + 1))
                .filter(text -> EnrolmentSheet.ofText(text).isPresent());

        assertThat(others).hasSize(2).contains(TEXT);
    }

    @Test
    void what_follows_its_kind_begins_with_the_code_that_can_be_typed() {
        assertThat(TEXT).startsWith("HAICANG:E1:" + SHEET.code().grouped().replace("-", ""));
    }

    @Test
    void a_code_of_another_authority_makes_no_sheet() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EnrolmentSheet(SHEET.code(), Sha256.ofAscii("another"), SHEET.centre()));
        for (var centre : new String[] {
            "http://centre.example",
            "https://centre.example/",
            "https://a@b",
            "https:///x",
            "https://A.B",
            "centre.example"
        }) {
            assertThatIllegalArgumentException().isThrownBy(() -> sheet(AUTHORITY, centre));
        }
    }

    @Test
    void it_does_not_say_its_secret() {
        assertThat(SHEET.toString()).contains("0007").doesNotContain("K3M9", "Q9W1");
    }

    private static EnrolmentSheet sheet(Sha256 authority, String centre) {
        return new EnrolmentSheet(
                new EnrolmentCode("0007", "K3M9QX4TBW2Z", EnrolmentCode.pinOf(authority)), authority, centre);
    }
}
