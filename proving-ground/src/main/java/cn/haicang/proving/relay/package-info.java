/** Carries connections from a port of the loopback to another address. Face: {@link cn.haicang.proving.relay.Relay}. */
@NullMarked
package cn.haicang.proving.relay;

import org.jspecify.annotations.NullMarked;
