/** The frame around every page: {@link cn.haicang.console.shell.ConsoleLayout}, texts, state marks, small shared components. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package cn.haicang.console.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
