/**
 * The fault campaign: real processes that are killed, a wire that lies, disks that are full, clocks that jump; afterwards the
 * checker looks. Face: {@link cn.haicang.proving.campaign.Campaign}.
 */
@NullMarked
package cn.haicang.proving.campaign;

import org.jspecify.annotations.NullMarked;
