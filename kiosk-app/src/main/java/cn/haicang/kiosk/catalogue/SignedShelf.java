package cn.haicang.kiosk.catalogue;

import cn.haicang.kiosk.centre.CentreCalls;
import cn.haicang.kiosk.centre.CentreReply;
import cn.haicang.kiosk.store.Announcer;
import cn.haicang.kiosk.trust.AssignmentMark;
import cn.haicang.kiosk.trust.KnownTime;
import cn.haicang.kiosk.trust.Membership;
import cn.haicang.kiosk.trust.Trust;
import cn.haicang.protocol.catalogue.Assignment;
import cn.haicang.protocol.catalogue.ServiceItem;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Verifies on the way in and again at each start: a changed database activates nothing. */
@Component
class SignedShelf implements CatalogueShelf {
    private static final Logger log = LoggerFactory.getLogger(SignedShelf.class);
    private static final int EARLIER_ONES = 4;

    private final Trust trust;
    private final AssignmentMark mark;
    private final CentreCalls centre;
    private final ShelfRepository repository;
    private final KnownTime time;
    private final Announcer announcer;
    private volatile List<ActiveCatalogue> newestFirst = List.of();
    private volatile Optional<RefreshResult.Reason> refused = Optional.empty();

    SignedShelf(
            Trust trust,
            AssignmentMark mark,
            CentreCalls centre,
            ShelfRepository repository,
            KnownTime time,
            Announcer announcer) {
        this.trust = trust;
        this.mark = mark;
        this.centre = centre;
        this.repository = repository;
        this.time = time;
        this.announcer = announcer;
        trust.membership().ifPresent(this::takeUp);
    }

    @Override
    public Optional<ActiveCatalogue> active() {
        return ofThisInstallation().findFirst();
    }

    @Override
    public Optional<ActiveCatalogue> offering(ServiceItem item) {
        return ofThisInstallation()
                .filter(shelved -> shelved.offered().contains(item))
                .findFirst();
    }

    /** What was assigned to an earlier installation is not ours any more. */
    private Stream<ActiveCatalogue> ofThisInstallation() {
        var membership = trust.membership();
        return newestFirst.stream()
                .filter(shelved -> membership
                        .filter(m -> shelved.assignment().installation().equals(m.installation())
                                && shelved.assignment().terminal().equals(m.terminal()))
                        .isPresent());
    }

    @Override
    public Optional<RefreshResult.Reason> refused() {
        return refused;
    }

    @Override
    public synchronized RefreshResult refresh() {
        var membership = trust.membership();
        if (membership.isEmpty()) {
            return new RefreshResult.NotReached();
        }
        var result = refresh(membership.get());
        switch (result) {
            case RefreshResult.Refused(var reason) -> refused = Optional.of(reason);
            case RefreshResult.Activated _, RefreshResult.Unchanged _ -> refused = Optional.empty();
            case RefreshResult.NotReached _ -> {}
        }
        return result;
    }

    private RefreshResult refresh(Membership membership) {
        try {
            return switch (centre.assignment()) {
                case CentreReply.Answered<String>(var jws) -> consider(membership, jws);
                case CentreReply.NotReached<String> _, CentreReply.Refused<String> _ -> new RefreshResult.NotReached();
            };
        } catch (Judge.Unusable e) {
            log.warn("ASSIGNMENT_REFUSED {}", e.reason());
            return new RefreshResult.Refused(e.reason());
        }
    }

    private RefreshResult consider(Membership membership, String jws) throws Judge.Unusable {
        var judge = new Judge(membership);
        var assignment = judge.assignment(jws);
        var activeVersion = active().map(a -> a.assignment().version());
        if (activeVersion.filter(version -> version == assignment.version()).isPresent()) {
            return new RefreshResult.Unchanged();
        }
        if (assignment.version() < Math.max(mark.of(membership), activeVersion.orElse(0L))) {
            throw new Judge.Unusable(RefreshResult.Reason.OLDER);
        }
        if (assignment.notAfter().isBefore(time.instant())) {
            throw new Judge.Unusable(RefreshResult.Reason.EXPIRED);
        }
        return switch (catalogueOf(assignment)) {
            case CentreReply.Answered<String>(var catalogue) -> {
                var active = new ActiveCatalogue(assignment, judge.catalogue(catalogue, assignment.catalogue()));
                yield activate(membership, new ShelfRepository.SignedPair(jws, catalogue), active);
            }
            case CentreReply.NotReached<String> _, CentreReply.Refused<String> _ -> new RefreshResult.NotReached();
        };
    }

    /** Many assignments in a row name the same catalogue: then it need not come again. */
    private CentreReply<String> catalogueOf(Assignment assignment) {
        return active().filter(active -> active.assignment().catalogue().equals(assignment.catalogue()))
                .flatMap(_ -> repository.held())
                .<CentreReply<String>>map(held -> new CentreReply.Answered<>(held.catalogue()))
                .orElseGet(() -> centre.catalogue(assignment.catalogue()));
    }

    private RefreshResult activate(Membership membership, ShelfRepository.SignedPair pair, ActiveCatalogue active)
            throws Judge.Unusable {
        try {
            repository.replace(pair, time.instant());
        } catch (DataAccessException e) {
            log.error("CATALOGUE_NOT_STORED", e);
            throw new Judge.Unusable(RefreshResult.Reason.NOT_STORED);
        }
        raise(membership, active);
        newestFirst = Stream.concat(Stream.of(active), newestFirst.stream())
                .limit(EARLIER_ONES)
                .toList();
        log.info(
                "CATALOGUE_ACTIVATED assignment {} catalogue {}",
                active.assignment().version(),
                active.catalogue().number());
        announcer.announce(new CatalogueActivated(active));
        return new RefreshResult.Activated(active.assignment().version());
    }

    /** The database has the version already; a disk too full for the file is no reason to stay on the old one. */
    private void raise(Membership membership, ActiveCatalogue active) {
        try {
            mark.raise(membership, active.assignment().version());
        } catch (UncheckedIOException e) {
            log.error("ASSIGNMENT_MARK_NOT_WRITTEN", e);
        }
    }

    private void takeUp(Membership membership) {
        try {
            var held = repository.held();
            if (held.isEmpty()) {
                return;
            }
            var judge = new Judge(membership);
            var assignment = judge.assignment(held.get().assignment());
            if (assignment.version() < mark.of(membership)) {
                throw new Judge.Unusable(RefreshResult.Reason.OLDER);
            }
            var active =
                    new ActiveCatalogue(assignment, judge.catalogue(held.get().catalogue(), assignment.catalogue()));
            newestFirst = List.of(active);
            raise(membership, active);
        } catch (Judge.Unusable e) {
            log.error("SHELF_NOT_USABLE {}", e.reason());
            refused = Optional.of(e.reason());
        }
    }
}
