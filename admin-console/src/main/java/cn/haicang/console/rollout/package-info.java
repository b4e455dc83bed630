/** What each terminal shall run. Face: {@link cn.haicang.console.rollout.Assignments}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"store", "audit", "trust", "wire", "catalogue", "terminals"})
package cn.haicang.console.rollout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
