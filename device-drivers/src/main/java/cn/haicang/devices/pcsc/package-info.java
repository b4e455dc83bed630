/** Social security cards, read by PC/SC. Face: {@link cn.haicang.devices.pcsc.PcscService}. */
@NullMarked
package cn.haicang.devices.pcsc;

import org.jspecify.annotations.NullMarked;
