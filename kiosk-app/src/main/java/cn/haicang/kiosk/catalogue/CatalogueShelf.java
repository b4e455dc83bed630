package cn.haicang.kiosk.catalogue;

import cn.haicang.protocol.catalogue.ServiceItem;
import java.util.Optional;

/** Keeps the last good assignment with its catalogue. */
public interface CatalogueShelf {
    /** Empty before the first one has come, and while this terminal is not enrolled. */
    Optional<ActiveCatalogue> active();

    /**
     * The newest one of this run of the application that offers exactly this item: a resident who has begun on a form ends
     * on the same form, also when another catalogue has come in between.
     */
    Optional<ActiveCatalogue> offering(ServiceItem item);

    /** Why what the centre assigned last is not used; empty if it is, and while that is not known. */
    Optional<RefreshResult.Reason> refused();

    /** Fetches, verifies and activates what the centre assigns now. Announces {@link CatalogueActivated}. */
    RefreshResult refresh();
}
