/** Sealed attachments: come before the envelope that names them, stay as they came. Face: {@link cn.haicang.console.attachments.Attachments}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"store", "trust", "wire"})
package cn.haicang.console.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
