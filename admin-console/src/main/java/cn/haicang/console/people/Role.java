package cn.haicang.console.people;

/** What a person does at the centre. The names are written into the database and into {@code @RolesAllowed}. */
public enum Role {
    ADMINISTRATOR("role.administrator"),
    OFFICER("role.officer"),
    TECHNICIAN("role.technician");

    /** For annotations, which take no enum. */
    public static final String IS_ADMINISTRATOR = "ADMINISTRATOR";

    public static final String IS_OFFICER = "OFFICER";
    public static final String IS_TECHNICIAN = "TECHNICIAN";

    private final String wordKey;

    Role(String wordKey) {
        this.wordKey = wordKey;
    }

    public String wordKey() {
        return wordKey;
    }
}
