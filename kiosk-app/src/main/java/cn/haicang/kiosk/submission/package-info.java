/** From a filled-in form to a number that holds: check, seal, sign, commit. Face: {@link cn.haicang.kiosk.submission.SubmissionDesk}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"store", "trust", "outbox", "catalogue"})
package cn.haicang.kiosk.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
