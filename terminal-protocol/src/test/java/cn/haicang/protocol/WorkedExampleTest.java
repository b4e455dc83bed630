package cn.haicang.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.protocol.catalogue.Assignment;
import cn.haicang.protocol.catalogue.Catalogue;
import cn.haicang.protocol.command.Command;
import cn.haicang.protocol.crypto.PublicJwk;
import cn.haicang.protocol.crypto.TokenType;
import cn.haicang.protocol.crypto.Unsealing;
import cn.haicang.protocol.crypto.Verification;
import cn.haicang.protocol.enrolment.EnrolmentCode;
import cn.haicang.protocol.enrolment.EnrolmentSheet;
import cn.haicang.protocol.form.FormCheck;
import cn.haicang.protocol.health.SignedTime;
import cn.haicang.protocol.query.Query;
import cn.haicang.protocol.query.QueryAnswer;
import cn.haicang.protocol.submission.Batch;
import cn.haicang.protocol.submission.EnvelopeHead;
import cn.haicang.protocol.submission.SubmissionContent;
import cn.haicang.protocol.testing.ExampleKeys;
import cn.haicang.protocol.testing.Golden;
import cn.haicang.protocol.testing.GoldenFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The example that docs/protocol tells from beginning to end: its files belong together and its words stand in the text. */
class WorkedExampleTest {
    private static final Verification VERIFICATION = Verification.es256(WorkedExampleTest::publicKey);
    private static final Unsealing UNSEALING = Unsealing.with(kid -> Arrays.stream(ExampleKeys.values())
            .filter(key -> key.jwk().kid().equals(kid))
            .map(ExampleKeys::privateKey)
            .findFirst());

    @Test
    void the_head_is_signed_over_the_file_and_names_the_sealed_part() {
        var verified = VERIFICATION.verify(TokenType.HEAD, Golden.text("head.jws"));
        var head = WireJson.read(verified.payload(), EnvelopeHead.class);

        assertThat(verified.kid()).isEqualTo(ExampleKeys.TERMINAL.jwk().kid());
        assertThat(GoldenFiles.laidOut(verified.payload())).isEqualTo(Golden.json("envelope-head"));
        assertThat(head.sealed()).isEqualTo(Sha256.ofAscii(Golden.text("sealed.jwe")));
        assertThat(head.catalogue()).isEqualTo(Sha256.ofAscii(Golden.text("catalogue.jws")));
    }

    @Test
    void the_second_head_names_the_first() {
        var second = WireJson.read(utf8(Golden.json("envelope-head.second")), EnvelopeHead.class);

        assertThat(second.previousHead()).contains(Sha256.ofAscii(Golden.text("head.jws")));
    }

    @Test
    void the_sealed_part_opens_to_the_file_and_its_form_holds() {
        var plain = UNSEALING.open(Golden.text("sealed.jwe"));
        var content = WireJson.read(plain, SubmissionContent.class);

        assertThat(GoldenFiles.laidOut(plain)).isEqualTo(Golden.json("submission-content"));
        assertThat(content.id()).isEqualTo(Golden.ID);
        var catalogue = WireJson.read(utf8(Golden.json("catalogue")), Catalogue.class);
        assertThat(new FormCheck(catalogue.district())
                        .check(catalogue.services().getFirst().form(), content.form()))
                .isEmpty();
    }

    @Test
    void the_batch_carries_this_head_and_this_sealed_part() {
        var envelope = WireJson.read(utf8(Golden.json("batch")), Batch.class)
                .envelopes()
                .getFirst();

        assertThat(envelope.head()).isEqualTo(Golden.text("head.jws"));
        assertThat(envelope.sealed()).isEqualTo(Golden.text("sealed.jwe"));
    }

    @Test
    void what_the_centre_signs_is_signed_over_the_files() {
        assertThat(signedByCentre(TokenType.ASSIGNMENT, "assignment.jws", Assignment.class))
                .isEqualTo(Golden.message("assignment"));
        assertThat(signedByCentre(TokenType.CATALOGUE, "catalogue.jws", Catalogue.class))
                .isEqualTo(Golden.message("catalogue"));
        assertThat(signedByCentre(TokenType.TIME, "time.jws", SignedTime.class))
                .isEqualTo(Golden.message("signed-time"));
        assertThat(signedByCentre(TokenType.COMMAND, "command.jws", Command.class))
                .isEqualTo(Golden.message("command"));
    }

    @Test
    void question_and_answer_open_to_the_files() {
        var query = WireJson.read(UNSEALING.open(Golden.text("query.jwe")), Query.class);

        assertThat(query).isEqualTo(Golden.message("query.by-receipt"));
        assertThat(PublicJwk.parse(query.replyKey()).kid())
                .isEqualTo(ExampleKeys.REPLY.jwk().kid());
        assertThat(WireJson.read(UNSEALING.open(Golden.text("query-answer.jwe")), QueryAnswer.class))
                .isEqualTo(Golden.message("query-answer.cases"));
    }

    @Test
    void the_certificate_is_the_authoritys_over_the_terminals_key() throws GeneralSecurityException {
        var authority = certificate("authority.pem");
        var terminal = certificate("terminal.pem");
        terminal.verify(authority.getPublicKey());

        assertThat(terminal.getPublicKey()).isEqualTo(ExampleKeys.TERMINAL.publicKey());
        assertThat(EnrolmentCode.parse("0007-K3M9-QX4T-BW2Z-EW6T-88CM-R2BQ-3VNW")
                        .pin())
                .isEqualTo(EnrolmentCode.pinOf(Sha256.of(authority.getEncoded())));
    }

    @Test
    void the_sheets_qr_code_carries_the_typed_code_and_the_rest_of_the_hash() throws GeneralSecurityException {
        var text = Golden.text("enrolment-sheet.txt");
        var sheet = EnrolmentSheet.ofText(text).orElseThrow();

        assertThat(sheet.code().grouped()).isEqualTo("0007-K3M9-QX4T-BW2Z-EW6T-88CM-R2BQ-3VNW");
        assertThat(sheet.authority())
                .isEqualTo(Sha256.of(certificate("authority.pem").getEncoded()));
        assertThat(sheet.centre()).isEqualTo("https://centre.example:8443");
        assertThat(sheet.text()).isEqualTo(text);
    }

    @Test
    void the_values_of_the_example_stand_in_the_text() throws IOException, GeneralSecurityException {
        assertThat(Files.readString(Path.of("../docs/protocol/README.md")))
                .contains(
                        "0007-K3M9-QX4T-BW2Z-EW6T-88CM-R2BQ-3VNW",
                        Golden.text("enrolment-sheet.txt"),
                        Sha256.of(certificate("authority.pem").getEncoded()).value(),
                        ExampleKeys.TERMINAL.x(),
                        ExampleKeys.TERMINAL.y(),
                        ExampleKeys.TERMINAL.jwk().kid(),
                        Golden.RECEIPT.digits(),
                        Golden.RECEIPT.grouped(),
                        Golden.ID.toString(),
                        Sha256.ofAscii(Golden.text("sealed.jwe")).value(),
                        Sha256.ofAscii(Golden.text("head.jws")).value(),
                        Sha256.ofAscii(Golden.text("catalogue.jws")).value(),
                        Golden.text("head.jws")
                                .substring(0, Golden.text("head.jws").indexOf('.')));
    }

    private static <T> T signedByCentre(TokenType type, String file, Class<T> message) {
        var verified = VERIFICATION.verify(type, Golden.text(file));
        assertThat(verified.kid()).isEqualTo(ExampleKeys.CENTRE_SIGNING.jwk().kid());
        return WireJson.read(verified.payload(), message);
    }

    private static Optional<PublicJwk> publicKey(String kid) {
        return Arrays.stream(ExampleKeys.values())
                .map(ExampleKeys::jwk)
                .filter(key -> key.kid().equals(kid))
                .findFirst();
    }

    private static X509Certificate certificate(String file) throws GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(utf8(Golden.text(file))));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
