package cn.haicang.proving.testing;

import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.crypto.EphemeralKey;
import cn.haicang.protocol.crypto.PublicJwk;
import cn.haicang.protocol.crypto.Sealing;
import cn.haicang.proving.checker.Checker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.interfaces.ECPublicKey;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** What a campaign of one terminal leaves behind, made by hand: a book, both databases and the centre's key. */
public final class TinyEvidence {
    private static final int INSTALLATION = 7;
    private static final String SERVICE = "RESIDENT_MEDICAL_ENROLMENT";

    private final Path book;
    private final Path centre;
    private final Path terminal;
    private final Sealing sealing;
    private String lastHead = "";

    /** @param folder an empty one */
    public TinyEvidence(Path folder) throws IOException, SQLException {
        book = folder.resolve("book");
        centre = Files.createDirectories(folder.resolve("centre"));
        terminal = Files.createDirectories(folder.resolve("terminal"));
        KeyPair key = EphemeralKey.newPair();
        sealing = Sealing.to(PublicJwk.of((ECPublicKey) key.getPublic()));
        String pem = Base64.getMimeEncoder().encodeToString(key.getPrivate().getEncoded());
        Files.writeString(
                Files.createDirectories(centre.resolve("keys")).resolve("sealing.key"),
                "-----BEGIN PRIVATE KEY-----\n" + pem + "\n-----END PRIVATE KEY-----\n");
        Files.writeString(book, "");
        atTheCentre("create table cases (id text, receipt text, service text, installation integer, sequence integer,"
                + " attention text, sealed text)");
        atTheCentre(
                "create table envelope (installation integer, sequence integer, receipt text, head text, parked text)");
        atTheCentre("create table intake_gap (installation integer, first integer, last integer)");
        atTheCentre("create table parked_envelope (reason text, receipt text)");
        atTheCentre("create table intake_alarm (kind text, envelope text)");
        run(database(terminal), "create table outbox (state text)");
        run(database(terminal), "create index outbox_state on outbox (state)");
        run(database(terminal), "insert into outbox values ('DELIVERED')");
    }

    /** The number that stands in this place. */
    public static String number(long sequence) {
        return ReceiptNumber.of(new InstallationId(INSTALLATION), new Sequence(sequence), 123)
                .digits();
    }

    /** Handed in with this phone number, given its number, and become a case: nothing is wrong with it. */
    public void handedIn(long sequence, String phone) throws IOException, SQLException, GeneralSecurityException {
        asked(phone);
        given(number(sequence), phone);
        arrived(sequence);
        becameCase("case " + sequence, sequence, phone);
    }

    public void asked(String phone) throws IOException, GeneralSecurityException {
        write("ASKED\tlife-1\t" + hash(phone) + "\t" + SERVICE + "\n");
    }

    public void given(String number, String phone) throws IOException, GeneralSecurityException {
        write("GIVEN\tlife-1\t" + hash(phone) + "\t" + SERVICE + "\t" + number + "\t" + INSTALLATION + "\n");
    }

    public void denied(String phone) throws IOException, GeneralSecurityException {
        write("DENIED\tlife-1\t" + hash(phone) + "\t" + SERVICE + "\tSTORE_FAILED\n");
    }

    /** As it is. */
    public void write(String text) throws IOException {
        Files.writeString(book, text, StandardOpenOption.APPEND);
    }

    /** Its envelope, which names the one that arrived before it. */
    public void arrived(long sequence) throws SQLException, GeneralSecurityException {
        String before = lastHead.isEmpty() ? "" : "\"previousHead\":\"" + sha256(lastHead) + "\",";
        String payload = "{" + before + "\"sequence\":" + sequence + "}";
        lastHead = "e30."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.US_ASCII))
                + ".AA";
        atTheCentre("insert into envelope values (?, ?, ?, ?, '')", INSTALLATION, sequence, number(sequence), lastHead);
    }

    public void becameCase(String id, long sequence, String phone) throws SQLException {
        atTheCentre(
                "insert into cases values (?, ?, ?, ?, ?, '', ?)",
                id,
                number(sequence),
                SERVICE,
                INSTALLATION,
                sequence,
                sealing.seal(content(phone).getBytes(StandardCharsets.UTF_8)));
    }

    public void atTheCentre(String sql, Object... values) throws SQLException {
        run(centre.resolve("centre.db"), sql, values);
    }

    public Path terminalsDatabase() {
        return database(terminal);
    }

    public Path centresDatabase() {
        return centre.resolve("centre.db");
    }

    public Checker.Verdict checked() throws IOException, SQLException, GeneralSecurityException {
        return Checker.check(new Checker.Evidence(List.of(book), centre, List.of(terminal)));
    }

    private static Path database(Path terminal) {
        return terminal.resolve("kiosk.db");
    }

    private static String content(String phone) {
        return """
                {"applicant":{"kind":"RESIDENT_ID_CARD","name":"林晓海","number":"350205195103070011"},
                 "form":{"answers":{"phone":{"type":"TEXT","value":"%s"}}}}""".formatted(phone);
    }

    /** As whoever writes the book makes it: one line for each thing that was said, in the order of their names. */
    private static String hash(String phone) throws GeneralSecurityException {
        return sha256("applicant.name=林晓海\napplicant.number=350205195103070011\nform.phone=" + phone + "\n");
    }

    private static String sha256(String text) throws GeneralSecurityException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void run(Path database, String sql, Object... values) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
