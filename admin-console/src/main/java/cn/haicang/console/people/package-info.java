/** Who may sign in, and who may see what: {@link cn.haicang.console.people.People}, {@link cn.haicang.console.people.Scope}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "shell", "store"})
package cn.haicang.console.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
