package cn.haicang.proving.campaign.terminal;

import cn.haicang.kiosk.catalogue.ActiveCatalogue;
import cn.haicang.kiosk.catalogue.CatalogueShelf;
import cn.haicang.kiosk.submission.SubmissionDesk;
import cn.haicang.kiosk.submission.SubmissionResult;
import cn.haicang.proving.campaign.life.Life;
import cn.haicang.proving.campaign.life.Moment;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One after the other they step up, hand in through the desk that the screen uses, and keep what they are given. */
final class Residents {
    private final StationSettings settings;
    private final SubmissionDesk desk;
    private final CatalogueShelf shelf;
    private final Clock clock;
    private final Life life;
    private final Random random;

    Residents(StationSettings settings, SubmissionDesk desk, CatalogueShelf shelf, Clock clock, Life life) {
        this.settings = settings;
        this.desk = desk;
        this.shelf = shelf;
        this.clock = clock;
        this.life = life;
        this.random = new Random(settings.seed());
    }

    /** @param showing told who stands at the desk, before it is asked */
    void come(Book book, Showing showing) {
        for (int i = 0; i < settings.residents(); i++) {
            awaitOpenDesk();
            handIn(book, showing);
            LockSupport.parkNanos(random.nextLong(settings.pause().toNanos() + 1));
        }
    }

    private void awaitOpenDesk() {
        while (desk.closed().isPresent() || shelf.active().isEmpty()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private void handIn(Book book, Showing showing) {
        Optional<ActiveCatalogue> active = shelf.active();
        if (active.isEmpty()) {
            return;
        }
        var offered = active.get().offered();
        var service = offered.get(random.nextInt(offered.size()));
        var resident = new Resident(random, service, active.get().catalogue().district());
        var filing = resident.fillIn(clock.instant());
        String hash = resident.contentHash();
        String code = service.code().value();
        book.asked(hash, code);
        showing.standsAtTheDesk(number ->
                book.given(number.digits(), hash, code, number.installation().value()));
        switch (desk.submit(filing)) {
            case SubmissionResult.Stored(var committed) -> {
                showing.shows(committed.number());
                life.passes(Moment.AFTER_GIVEN);
            }
            case SubmissionResult.NotStored(var why) -> book.denied(hash, code, why.name());
            case SubmissionResult.Refused(var findings) ->
                throw new IllegalStateException("the desk refused a form that is right: " + findings.size());
        }
    }
}
