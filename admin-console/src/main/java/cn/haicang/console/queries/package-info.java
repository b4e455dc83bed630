/** What a resident asks at a terminal: answered sealed, each question on the record. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"store", "audit", "trust", "wire", "catalogue", "terminals", "casework", "intake"})
package cn.haicang.console.queries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
