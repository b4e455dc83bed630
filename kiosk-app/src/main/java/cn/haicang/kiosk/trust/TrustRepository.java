package cn.haicang.kiosk.trust;

import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.enrolment.CentreKey;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TrustRepository {
    private final JdbcClient jdbc;

    TrustRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<MembershipTerms> terms() {
        var keys = keys();
        return jdbc.sql("select terminal, installation, centre, certificate, authority from membership")
                .query((row, _) -> terms(row, keys))
                .optional();
    }

    String kid() {
        return jdbc.sql("select kid from membership").query(String.class).single();
    }

    void replace(MembershipTerms terms, String kid, Instant at) {
        jdbc.sql("delete from centre_key").update();
        jdbc.sql("delete from centre_time").update();
        jdbc.sql("""
                insert or replace into membership
                    (slot, terminal, installation, centre, kid, certificate, authority, since)
                values (1, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        terms.terminal().value(),
                        terms.installation().value(),
                        terms.centre().toString(),
                        kid,
                        Certificates.pem(terms.certificate()),
                        Certificates.pem(terms.authority()),
                        at.toEpochMilli())
                .update();
        for (int place = 0; place < terms.keys().size(); place++) {
            insert(terms.keys().get(place), place);
        }
    }

    /** A newer one of the terminal's own. */
    void certificate(X509Certificate certificate) {
        jdbc.sql("update membership set certificate = ?")
                .param(Certificates.pem(certificate))
                .update();
    }

    /** By the centre's clock. */
    Optional<Instant> centreTime() {
        return jdbc.sql("select at from centre_time")
                .query((row, _) -> Instant.ofEpochMilli(row.getLong(1)))
                .optional();
    }

    void centreTime(Instant at) {
        jdbc.sql("insert or replace into centre_time (slot, at) values (1, ?)")
                .param(at.toEpochMilli())
                .update();
    }

    private void insert(CentreKey key, int place) {
        jdbc.sql("insert into centre_key (kid, use, jwk, place) values (?, ?, ?, ?)")
                .params(key.kid(), key.use().name(), key.jwk(), place)
                .update();
    }

    private List<CentreKey> keys() {
        return jdbc.sql("select kid, use, jwk from centre_key order by place")
                .query((row, _) ->
                        new CentreKey(row.getString(1), CentreKey.Use.valueOf(row.getString(2)), row.getString(3)))
                .list();
    }

    private static MembershipTerms terms(ResultSet row, List<CentreKey> keys) throws SQLException {
        return new MembershipTerms(
                new TerminalId(row.getString("terminal")),
                new InstallationId(row.getInt("installation")),
                URI.create(row.getString("centre")),
                Certificates.parse(row.getString("certificate")),
                Certificates.parse(row.getString("authority")),
                keys);
    }
}
