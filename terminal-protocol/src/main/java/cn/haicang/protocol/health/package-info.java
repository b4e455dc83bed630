/** What a terminal tells about itself every half minute, and the answer. Face: {@link cn.haicang.protocol.health.Heartbeat}. */
@NullMarked
package cn.haicang.protocol.health;

import org.jspecify.annotations.NullMarked;
