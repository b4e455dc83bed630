package cn.haicang.console.casework.ui;

import cn.haicang.console.catalogue.Catalogues;
import cn.haicang.console.people.Departments;
import cn.haicang.protocol.catalogue.Department;
import cn.haicang.protocol.catalogue.ServiceItem;
import java.util.List;
import org.springframework.stereotype.Component;

/** The departments that have a service in the catalogue: those are the ones that get cases. */
@Component
class CatalogueDepartments implements Departments {
    private final Catalogues catalogues;

    CatalogueDepartments(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public List<Department> all() {
        return catalogues.current().catalogue().services().stream()
                .map(ServiceItem::department)
                .distinct()
                .toList();
    }
}
