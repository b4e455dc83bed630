/** Who did what, in rows that are chained by their hashes. Face: {@link cn.haicang.console.audit.AuditLog}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"store"})
package cn.haicang.console.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
