package cn.haicang.proving.campaign;

import java.util.Optional;

/** A fault put into the product on purpose, by replacing one part of it: the checker has to find it. */
enum Break {
    /** Nothing in the centre's database keeps an envelope or a case from being there twice. */
    NO_UNIQUE_CONSTRAINT(Optional.of(Plan.Kind.CENTRE), "--broken.no-unique-constraint=true"),
    /** The centre answers before it has stored anything. */
    ACKNOWLEDGE_BEFORE_COMMIT(Optional.of(Plan.Kind.CENTRE), "--broken.acknowledge-before-commit=true"),
    /** The terminal shows the number as soon as it knows it. */
    PRINT_BEFORE_COMMIT(Optional.of(Plan.Kind.TERMINAL), "--station.broken=true"),
    /** SQLite never syncs; only a power cut shows it. */
    SYNCHRONOUS_OFF(Optional.empty(), "--life.synchronous=OFF"),
    /** SQLite syncs at checkpoints and not with each commit; only a power cut shows it. */
    SYNCHRONOUS_NORMAL(Optional.empty(), "--life.synchronous=NORMAL");

    /** Empty if in both. */
    private final Optional<Plan.Kind> where;

    private final String argument;

    Break(Optional<Plan.Kind> where, String argument) {
        this.where = where;
        this.argument = argument;
    }

    boolean isIn(Plan.Kind kind) {
        return where.isEmpty() || where.get() == kind;
    }

    String argument() {
        return argument;
    }
}
