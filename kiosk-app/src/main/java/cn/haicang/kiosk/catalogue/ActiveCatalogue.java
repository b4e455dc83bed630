package cn.haicang.kiosk.catalogue;

import cn.haicang.protocol.catalogue.Assignment;
import cn.haicang.protocol.catalogue.Catalogue;
import cn.haicang.protocol.catalogue.ServiceItem;
import java.util.List;

/** What the centre has signed for this terminal: both parts verified, and they belong together. */
public record ActiveCatalogue(Assignment assignment, Catalogue catalogue) {
    /** The assigned services, in the order of the assignment. */
    public List<ServiceItem> offered() {
        return assignment.services().stream()
                .flatMap(code -> catalogue.service(code).stream())
                .toList();
    }
}
