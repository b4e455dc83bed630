package cn.haicang.console.people;

import cn.haicang.protocol.catalogue.Department;
import java.util.List;

/** The departments that an officer can belong to; the catalogue knows them, and it lies above this package. */
@FunctionalInterface
public interface Departments {
    List<Department> all();
}
