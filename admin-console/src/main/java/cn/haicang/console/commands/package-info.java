/**
 * What people ask of terminals: signed, looked at again when it is fetched, followed to its end. Face: {@link
 * cn.haicang.console.commands.Commands}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"store", "audit", "trust", "wire", "shell", "people", "terminals", "terminals::ui"})
package cn.haicang.console.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
