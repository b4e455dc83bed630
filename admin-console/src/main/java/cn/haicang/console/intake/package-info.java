/** Submissions come in: proven, told apart from repeats, opened in memory, made a case in one transaction. Face: {@link cn.haicang.console.intake.Intake}. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"store", "audit", "trust", "wire", "attachments", "catalogue", "terminals", "casework"})
package cn.haicang.console.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
