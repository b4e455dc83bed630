package cn.haicang.protocol.form;

import cn.haicang.protocol.LocalizedText;
import java.util.List;
import java.util.Optional;

/** Streets and communities in which an address can lie, by their codes of GB/T 2260 and its extensions. */
public record District(String code, LocalizedText name, List<Street> streets) {
    public District {
        streets = List.copyOf(streets);
    }

    public Optional<Street> street(String streetCode) {
        return streets.stream().filter(s -> s.code().equals(streetCode)).findFirst();
    }

    /** @param code nine digits */
    public record Street(String code, LocalizedText name, List<Community> communities) {
        public Street {
            communities = List.copyOf(communities);
        }

        public Optional<Community> community(String communityCode) {
            return communities.stream()
                    .filter(c -> c.code().equals(communityCode))
                    .findFirst();
        }
    }

    /** @param code twelve digits */
    public record Community(String code, LocalizedText name) {}
}
