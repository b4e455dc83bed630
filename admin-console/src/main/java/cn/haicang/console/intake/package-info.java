/**
 * Submissions come in: proven, told apart from repeats, opened in memory, made a case in one transaction; every number
 * accounted for. Faces: {@link cn.haicang.console.intake.Intake}, {@link cn.haicang.console.intake.Accounts}, {@link
 * cn.haicang.console.intake.Reconciliation}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "store",
            "audit",
            "foureyes",
            "trust",
            "wire",
            "shell",
            "attachments",
            "people",
            "catalogue",
            "terminals",
            "terminals::ui",
            "casework"
        })
package cn.haicang.console.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
