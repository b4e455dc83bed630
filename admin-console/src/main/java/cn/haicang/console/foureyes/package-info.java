/**
 * What people do with what a machine cannot settle: they write down what they found out, and two of them end it. Face: {@link
 * cn.haicang.console.foureyes.FourEyes}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"store", "audit", "shell"})
package cn.haicang.console.foureyes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
