/** Social security cards, and resident documents where the reader has a security module, by PC/SC. Face: {@link cn.haicang.devices.pcsc.PcscService}. */
@NullMarked
package cn.haicang.devices.pcsc;

import org.jspecify.annotations.NullMarked;
