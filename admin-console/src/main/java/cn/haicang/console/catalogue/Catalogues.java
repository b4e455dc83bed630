package cn.haicang.console.catalogue;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.trust.CentreTrust;
import cn.haicang.protocol.ServiceCode;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.catalogue.Catalogue;
import cn.haicang.protocol.catalogue.ServiceItem;
import cn.haicang.protocol.crypto.NotAuthentic;
import cn.haicang.protocol.crypto.TokenType;
import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The signed catalogues, each named by the hash of its JWS and never changed. At the first start, and whenever the centre
 * comes with other services than it had, a new one is signed under the next number.
 */
@Service
public class Catalogues {
    private final CatalogueRepository rows;
    private final CentreTrust trust;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<Sha256, SignedCatalogue> read = new ConcurrentHashMap<>();

    Catalogues(
            CatalogueRepository rows, CentreTrust trust, AuditLog audit, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.trust = trust;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @PostConstruct
    void publish() {
        transaction.executeWithoutResult(_ -> {
            var newest = rows.newest().map(this::opened).map(SignedCatalogue::catalogue);
            int number = newest.map(Catalogue::number).orElse(0);
            var same = new Catalogue(number, Bundled.district(), Bundled.services());
            if (!newest.equals(Optional.of(same))) {
                sign(new Catalogue(number + 1, same.district(), same.services()));
            }
        });
    }

    /** The newest. */
    public SignedCatalogue current() {
        return rows.newest()
                .map(this::opened)
                .orElseThrow(() -> new IllegalStateException("no catalogue has been signed"));
    }

    public Optional<SignedCatalogue> find(Sha256 hash) {
        return Optional.ofNullable(read.get(hash)).or(() -> rows.find(hash).map(this::opened));
    }

    /** As it was when somebody filled it in. */
    public Optional<ServiceItem> service(Sha256 catalogue, ServiceCode service) {
        return find(catalogue).flatMap(found -> found.catalogue().service(service));
    }

    private void sign(Catalogue catalogue) {
        var jws = trust.signing().sign(TokenType.CATALOGUE, WireJson.write(catalogue));
        rows.add(catalogue.number(), Sha256.ofAscii(jws), jws, clock.instant());
        audit.append(
                Actor.CENTRE,
                AuditAction.CATALOGUE_SIGNED,
                "catalogue " + catalogue.number(),
                Sha256.ofAscii(jws).value());
    }

    private SignedCatalogue opened(String jws) {
        return read.computeIfAbsent(Sha256.ofAscii(jws), hash -> {
            var payload = verified(jws);
            return new SignedCatalogue(hash, jws, WireJson.read(payload, Catalogue.class));
        });
    }

    private byte[] verified(String jws) {
        try {
            return trust.verification().verify(TokenType.CATALOGUE, jws).payload();
        } catch (NotAuthentic e) {
            throw new IllegalStateException(
                    "a catalogue of this database was signed by another key: do the folder keys and the database belong"
                            + " together?",
                    e);
        }
    }
}
