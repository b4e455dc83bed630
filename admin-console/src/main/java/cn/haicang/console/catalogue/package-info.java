/** What terminals may offer, signed. Face: {@link cn.haicang.console.catalogue.Catalogues}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"store", "audit", "trust", "wire"})
package cn.haicang.console.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
