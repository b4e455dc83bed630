package cn.haicang.proving.campaign;

import cn.haicang.proving.HousePlan;
import cn.haicang.proving.campaign.Options.Misunderstood;
import cn.haicang.proving.campaign.Piece.Outcome;
import cn.haicang.proving.campaign.Piece.Wish;
import cn.haicang.proving.process.Launch;
import cn.haicang.proving.process.StartCache;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command: runs one piece by its seed, or adds pieces until there are enough. */
public final class Campaign {
    private final HousePlan plan = HousePlan.find();
    private final StartCache cache = StartCache.in(plan.room("proving-ground").resolve("target/start-cache"));
    private final PieceFile files;

    private Campaign() throws IOException {
        this.files = new PieceFile(plan.root().resolve("docs/campaign"), commit());
    }

    public static void main(String[] words) throws Exception {
        try {
            System.exit(new Campaign().run(Options.parse(List.of(words))) ? 0 : 1);
        } catch (Misunderstood wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }

    /** @return whether nothing was found */
    private boolean run(Options options) throws Exception {
        for (Plan.Kind kind : Plan.Kind.values()) {
            train(kind);
        }
        if (!options.resume()) {
            return piece(options);
        }
        Summary before = new Summary(files.all());
        while (before.kills() < options.kills()) {
            if (!piece(options.with(before.lastSeed() + 1, 0))) {
                return false;
            }
            before = new Summary(files.all());
        }
        return true;
    }

    private boolean piece(Options options) throws Exception {
        var wish = new Wish(
                plan,
                Files.createTempDirectory(folder(), "seed-" + options.seed() + "-"),
                cache,
                options.seed(),
                options.terminals(),
                options.lasts(),
                options.kills(),
                options.broken());
        try (Piece piece = new Piece(wish)) {
            Outcome outcome = piece.run();
            Map<String, Object> described = files.describe(options, outcome);
            System.out.println(PieceFile.text(described));
            if (options.record()) {
                files.write(options.seed(), described);
            }
            return outcome.clean();
        }
    }

    private Path folder() throws IOException {
        return Files.createDirectories(plan.room("proving-ground").resolve("target/campaign"));
    }

    private void train(Plan.Kind kind) throws IOException {
        Path empty = Files.createTempDirectory(folder(), "training-");
        Launch launch = Post.empty(plan, kind, empty);
        if (cache.isMissing(launch)) {
            Files.createDirectories(launch.log().getParent());
            cache.train(launch);
        }
    }

    /** Of the checkout, with a mark if something in it is not committed. */
    private String commit() throws IOException {
        String changed = git("status", "--porcelain", "--untracked-files=no", "--", ".", ":!docs/campaign");
        return git("rev-parse", "--short=12", "HEAD") + (changed.isEmpty() ? "" : " and changes");
    }

    private String git(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-C", plan.root().toString()));
        command.addAll(List.of(words));
        Process git = new ProcessBuilder(command).start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
