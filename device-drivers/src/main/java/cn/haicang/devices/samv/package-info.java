/** Resident documents, read by a SAM_V module on a serial line. Face: {@link cn.haicang.devices.samv.SamVReader}. */
@NullMarked
package cn.haicang.devices.samv;

import org.jspecify.annotations.NullMarked;
