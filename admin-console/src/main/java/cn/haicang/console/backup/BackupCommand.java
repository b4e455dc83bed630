package cn.haicang.console.backup;

import cn.haicang.console.store.StoreCopy;
import cn.haicang.protocol.crypto.PassphraseSeal;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** {@code backup}, {@code restore} and {@code export-keys}: what the centre's jar does when its first word is one of them. */
public final class BackupCommand {
    private static final Set<String> WORDS = Set.of("backup", "restore", "export-keys");
    private static final String USAGE = """
            backup      --to=FILE [--passphrase-file=FILE]                   while the centre runs; without a passphrase without its keys
            export-keys --to=FILE --passphrase-file=FILE                     the keys alone, for the safe
            restore     --from=FILE --passphrase-file=FILE [--keys=FILE]     into an empty folder, and an empty database
            Where the centre is, is said as at its start: --console.data=FOLDER, --console.database.url=… The passphrase can also stand in
            the environment, as CONSOLE_BACKUP_PASSPHRASE.""";

    private final Environment environment;
    private final PrintStream out;

    private BackupCommand(Environment environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    public static boolean asked(String... arguments) {
        return arguments.length > 0 && WORDS.contains(arguments[0]);
    }

    /** Reads the settings as the centre does, without starting anything. */
    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    /** @return 0 if it was done; 1 if it was refused or failed, 2 if it was not understood, and then nothing has changed */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        var options = Arrays.copyOfRange(arguments, 1, arguments.length);
        try (var context = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties("logging.level.root=warn", "spring.main.banner-mode=off")
                .run(options)) {
            return new BackupCommand(context.getEnvironment(), out).run(arguments[0]);
        } catch (BackupRefused e) {
            err.println(e.code() + " " + e.getMessage());
            if (e.code() == BackupRefused.Code.NOT_UNDERSTOOD) {
                err.println(USAGE);
                return 2;
            }
            return 1;
        } catch (IOException e) {
            err.println("FAILED " + e.getMessage());
            return 1;
        }
    }

    private int run(String word) throws IOException {
        var custody = new Custody(StoreCopy.of(environment));
        switch (word) {
            case "backup" -> {
                var passphrase = passphrase();
                custody.backup(free("to"), passphrase, Instant.now());
                out.println(
                        passphrase.isPresent() ? "Done." : "Done, without the keys: keep those apart (export-keys).");
            }
            case "export-keys" -> custody.exportKeys(free("to"), neededPassphrase());
            default -> {
                var at = custody.restore(path("from"), option("keys").map(Path::of), neededPassphrase());
                out.println("Restored as it was at " + at + ". What came after that is told by the terminals as gaps.");
            }
        }
        return 0;
    }

    private Path free(String option) {
        var file = path(option);
        if (Files.exists(file)) {
            throw new BackupRefused(BackupRefused.Code.FILE_EXISTS, file + " is there already; it is not overwritten.");
        }
        return file;
    }

    private Path path(String option) {
        return option(option).map(Path::of).orElseThrow(() -> notUnderstood("--" + option + "=FILE is wanted."));
    }

    private PassphraseSeal neededPassphrase() throws IOException {
        return passphrase().orElseThrow(() -> notUnderstood("--passphrase-file=FILE is wanted."));
    }

    private Optional<PassphraseSeal> passphrase() throws IOException {
        var file = option("passphrase-file");
        var words = file.isPresent()
                ? Optional.of(Files.readString(Path.of(file.get()), StandardCharsets.UTF_8)
                        .strip())
                : option("console.backup.passphrase");
        try {
            return words.map(PassphraseSeal::new);
        } catch (IllegalArgumentException e) {
            throw new BackupRefused(
                    BackupRefused.Code.PASSPHRASE,
                    "The passphrase is too short: " + PassphraseSeal.SHORTEST + " characters or more.");
        }
    }

    private Optional<String> option(String name) {
        return Optional.ofNullable(environment.getProperty(name)).filter(value -> !value.isBlank());
    }

    private static BackupRefused notUnderstood(String sentence) {
        return new BackupRefused(BackupRefused.Code.NOT_UNDERSTOOD, sentence);
    }
}
