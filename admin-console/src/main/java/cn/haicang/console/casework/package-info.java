/** Cases: routed, looked at on the record, decided. Faces: {@link cn.haicang.console.casework.Casework} for people, {@link cn.haicang.console.casework.CaseRegister} for the wire. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"store", "audit", "foureyes", "trust", "attachments", "catalogue", "shell", "people"})
package cn.haicang.console.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
