/**
 * The whole centre in one file, taken while it runs, and a centre made of one. Face: {@link
 * cn.haicang.console.backup.BackupCommand}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"store", "audit", "trust", "terminals"})
package cn.haicang.console.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
