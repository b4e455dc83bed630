package cn.haicang.devices.idtext;

import cn.haicang.devices.card.PhotoDecoder;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Photos become pictures where somebody has given a decoder, and are wiped in any case. */
public final class Pictures {
    private static final Logger log = LoggerFactory.getLogger(Pictures.class);
    private static final byte[] NONE = {};

    private final Optional<PhotoDecoder> decoder;

    public Pictures(Optional<PhotoDecoder> decoder) {
        this.decoder = decoder;
    }

    /** Whether it is of any use to read a photo. */
    public boolean areWanted() {
        return decoder.isPresent();
    }

    /**
     * @param wlt wiped afterwards
     * @return empty if there is no decoder, or if it can't make anything of it
     */
    public byte[] picture(byte[] wlt) {
        try {
            return decoder.flatMap(it -> it.decode(wlt)).orElse(NONE);
        } catch (RuntimeException e) {
            // Somebody else's code: a photo that can't be shown must not keep a card from being read.
            log.warn("the decoder of photos failed: {}", e.getClass().getName());
            return NONE;
        } finally {
            Arrays.fill(wlt, (byte) 0);
        }
    }
}
