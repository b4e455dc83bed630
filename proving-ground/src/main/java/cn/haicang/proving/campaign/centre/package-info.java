/**
 * The centre as shipped, furnished as in the demo, with somebody who watches its work: a main class and one configuration in
 * front of the product. Face: {@link cn.haicang.proving.campaign.centre.CampaignCentre}.
 */
@NullMarked
package cn.haicang.proving.campaign.centre;

import org.jspecify.annotations.NullMarked;
