/**
 * One life of a process under the campaign: how far it has come, how wrong its clock is, and at which point of its work it
 * ends. Face: {@link cn.haicang.proving.campaign.life.Life}.
 */
@NullMarked
package cn.haicang.proving.campaign.life;

import org.jspecify.annotations.NullMarked;
