package cn.haicang.proving.rules;

import cn.haicang.proving.rules.SizeLimitsTest.Measured;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Measures sources as the compiler parses them. Lines of a method are those between its braces. */
final class SourceSizes extends TreeScanner<@Nullable Void, @Nullable Void> {
    private static final int METHOD = 25;
    private static final int FILE = 250;
    private static final int VIEW = 150;
    private static final int PARAMETERS = 6;

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final String path;
    private final List<Measured> found;
    private final Deque<ClassTree> types = new ArrayDeque<>();

    private SourceSizes(CompilationUnitTree unit, SourcePositions positions, String path, List<Measured> found) {
        this.unit = unit;
        this.positions = positions;
        this.path = path;
        this.found = found;
    }

    static List<Measured> measure(Path root, List<Path> sources) throws IOException {
        List<Measured> found = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                Path file = Path.of(unit.getSourceFile().toUri());
                String path = root.relativize(file).toString();
                found.add(new Measured(path, Files.readAllLines(file).size(), FILE));
                unit.accept(new SourceSizes(unit, positions, path, found), null);
            }
        }
        return found;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
        if (type.getSimpleName().toString().endsWith("View")) {
            found.add(new Measured(subject(type.getSimpleName().toString()), lines(type), VIEW));
        }
        types.push(type);
        super.visitClass(type, null);
        types.pop();
        return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
        ClassTree type = types.getFirst();
        String subject = subject(type.getSimpleName() + "." + method.getName());
        if (method.getBody() != null) {
            found.add(new Measured(subject, lines(method.getBody()) - 2, METHOD));
        }
        // A record's parameters are its content; only who is built by hand has to stay small.
        if (method.getReturnType() == null && type.getKind() != Tree.Kind.RECORD) {
            found.add(
                    new Measured(subject + " parameters", method.getParameters().size(), PARAMETERS));
        }
        return super.visitMethod(method, null);
    }

    private String subject(String name) {
        return path + "#" + name;
    }

    private int lines(Tree tree) {
        LineMap map = unit.getLineMap();
        long first = map.getLineNumber(positions.getStartPosition(unit, tree));
        long last = map.getLineNumber(positions.getEndPosition(unit, tree));
        return (int) (last - first + 1);
    }
}
