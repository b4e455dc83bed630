package cn.haicang.protocol;

/** One text in each language; none of them is blank. */
public record LocalizedText(String zhHans, String zhHant, String en) {
    public LocalizedText {
        if (zhHans.isBlank() || zhHant.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text stands in all three languages");
        }
    }

    public String in(Language language) {
        return switch (language) {
            case ZH_HANS -> zhHans;
            case ZH_HANT -> zhHant;
            case EN -> en;
        };
    }
}
