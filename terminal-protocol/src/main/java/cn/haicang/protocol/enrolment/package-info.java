/** How a terminal comes to the centre for the first time. Face: {@link cn.haicang.protocol.enrolment.EnrolmentRequest}. */
@NullMarked
package cn.haicang.protocol.enrolment;

import org.jspecify.annotations.NullMarked;
