/** Signing and sealing; JOSE (RFC 7515, 7516) stays in here. Faces: {@link cn.haicang.protocol.crypto.Signing}, {@link cn.haicang.protocol.crypto.Sealing}. */
@NullMarked
package cn.haicang.protocol.crypto;

import org.jspecify.annotations.NullMarked;
