package cn.haicang.protocol.catalogue;

import cn.haicang.protocol.LocalizedText;
import java.util.List;

/**
 * What a resident should know before beginning.
 *
 * @param limit how long it takes, in words
 */
public record Guide(
        List<LocalizedText> who,
        List<LocalizedText> materials,
        LocalizedText limit,
        LocalizedText fee,
        List<LocalizedText> steps,
        String phone) {
    public Guide {
        who = List.copyOf(who);
        materials = List.copyOf(materials);
        steps = List.copyOf(steps);
    }
}
