package cn.haicang.proving.campaign;

/** A fault put into the product on purpose, by replacing one part of it: the checker has to find it. */
enum Break {
    /** Nothing in the centre's database keeps an envelope or a case from being there twice. */
    NO_UNIQUE_CONSTRAINT(Plan.Kind.CENTRE, "--broken.no-unique-constraint=true"),
    /** The centre answers before it has stored anything. */
    ACKNOWLEDGE_BEFORE_COMMIT(Plan.Kind.CENTRE, "--broken.acknowledge-before-commit=true"),
    /** The terminal shows the number as soon as it knows it. */
    PRINT_BEFORE_COMMIT(Plan.Kind.TERMINAL, "--station.broken=true");

    private final Plan.Kind where;
    private final String argument;

    Break(Plan.Kind where, String argument) {
        this.where = where;
        this.argument = argument;
    }

    Plan.Kind where() {
        return where;
    }

    String argument() {
        return argument;
    }
}
