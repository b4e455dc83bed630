package cn.haicang.console.wire;

import cn.haicang.protocol.crypto.PublicJwk;

/** Who knows the terminals; asked on each request, so that revoking works at once. */
public interface CallerRegister {
    Standing standing(PublicJwk key);
}
