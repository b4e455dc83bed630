/** The registry of terminals: sheets, enrolment, revocation, last reported state. Face: {@link cn.haicang.console.terminals.Terminals}. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"store", "audit", "trust", "wire", "shell", "people", "catalogue", "foureyes"})
package cn.haicang.console.terminals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
