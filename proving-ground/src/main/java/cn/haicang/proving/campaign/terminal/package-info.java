/**
 * The terminal as shipped with its screen off and residents who hand in by themselves: a main class and one configuration in
 * front of the product. Face: {@link cn.haicang.proving.campaign.terminal.CampaignTerminal}.
 */
@NullMarked
package cn.haicang.proving.campaign.terminal;

import org.jspecify.annotations.NullMarked;
