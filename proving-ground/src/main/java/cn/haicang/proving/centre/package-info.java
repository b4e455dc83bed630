/**
 * The centre as shipped, furnished for the demo: accounts, a station, enrolment codes on request. Face:
 * {@link cn.haicang.proving.centre.DemoCentre}.
 */
@NullMarked
package cn.haicang.proving.centre;

import org.jspecify.annotations.NullMarked;
