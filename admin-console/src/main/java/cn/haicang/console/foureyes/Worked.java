package cn.haicang.console.foureyes;

import java.util.List;
import java.util.Optional;

/** What people have made of a matter so far. */
public record Worked(Optional<Proposal> proposal, List<Note> notes) {
    public static final Worked NOTHING = new Worked(Optional.empty(), List.of());

    public Worked {
        notes = List.copyOf(notes);
    }
}
