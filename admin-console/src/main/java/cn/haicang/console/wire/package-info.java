/** The port that terminals call: TLS, who is calling, what is refused. Faces: {@link cn.haicang.console.wire.Caller}, {@link cn.haicang.console.wire.Refusal}, {@link cn.haicang.console.wire.WirePort}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"store", "trust"})
package cn.haicang.console.wire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
