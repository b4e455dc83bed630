package cn.haicang.kiosk.outbox;

import cn.haicang.protocol.InstallationId;

/**
 * The row in which envelopes follow one another: 1, 2, 3 … A chain is one signing key, not a number: another centre may
 * give the same installation number to this terminal, and that is another chain.
 *
 * @param key kid of the key that signs the heads
 */
public record Chain(String key, InstallationId installation) {}
