package cn.haicang.devices.card;

import java.util.Optional;

/**
 * Makes a picture of the photo on a resident document, whose compression (WLT) has no published description: only the
 * readers' makers can decode it. Others implement it; it is found by {@link java.util.ServiceLoader}.
 */
public interface PhotoDecoder {
    /**
     * @param wlt 1,024 bytes, wiped by the caller afterwards
     * @return 102 × 126 points of red, green and blue, row by row, owned by the identity from here on; empty if it is none
     */
    Optional<byte[]> decode(byte[] wlt);
}
