package cn.haicang.console.terminals.ui;

import cn.haicang.console.shell.Words;
import cn.haicang.console.terminals.CodeRow;
import cn.haicang.console.terminals.InstallationRow;
import cn.haicang.protocol.InstallationId;
import java.time.Instant;
import java.util.Optional;

/** Codes and installations as phrases in a viewer's language. */
final class CodeWords {
    private final Words words;

    CodeWords(Words words) {
        this.words = words;
    }

    /** What became of it, beside the word for it. */
    String more(CodeRow code) {
        return code.installation()
                .map(came -> words.of("codes.used_by", number(came.installation()), words.minute(came.at())))
                .or(() -> code.ended().map(words::minute))
                .orElse("");
    }

    String issuedBy(CodeRow code) {
        return code.issuedBy().isEmpty() ? "–" : code.issuedBy();
    }

    /** From its enrolment to its end. */
    String life(InstallationRow installation) {
        var enrolled = words.of("installations.enrolled", words.minute(installation.enrolled()));
        var heard = installation
                .firstHeard()
                .map(at -> words.of("installations.heard", words.minute(at)))
                .orElseGet(() -> words.of("installations.never_heard"));
        return String.join(words.of("list.comma"), enrolled, heard) + end(installation);
    }

    private String end(InstallationRow installation) {
        var superseded = said("installations.superseded", installation.superseded());
        return switch (installation.state()) {
            case ACTIVE -> "";
            case SUPERSEDED -> superseded;
            case REVOKED -> superseded + said("installations.revoked", installation.ended());
            case RETIRED -> superseded + said("installations.retired", installation.ended());
        };
    }

    private String said(String key, Optional<Instant> at) {
        return at.map(moment -> words.of("list.comma") + words.of(key, words.minute(moment)))
                .orElse("");
    }

    static String number(InstallationId id) {
        return "%05d".formatted(id.value());
    }
}
