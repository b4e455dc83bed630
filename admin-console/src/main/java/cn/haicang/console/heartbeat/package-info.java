/** Terminals report every half minute and learn what the centre wants of them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"store", "audit", "trust", "wire", "terminals", "rollout", "commands", "intake"})
package cn.haicang.console.heartbeat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
