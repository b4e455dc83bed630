/** The keys of the centre: authority, signing, sealing, and the keyed hash of residents. Face: {@link cn.haicang.console.trust.CentreTrust}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"store"})
package cn.haicang.console.trust;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
