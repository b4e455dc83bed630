package cn.haicang.protocol.form;

import java.util.OptionalInt;

/** Reads the strokes of a signature in one pass, without recursion, whatever somebody sends. */
final class SignaturePath {
    private static final int MAX_DIGITS = 4;

    private SignaturePath() {}

    /** How many points the path has; empty if it is none, or leaves the plane. */
    static OptionalInt points(String path) {
        int points = 0;
        int at = 0;
        while (at < path.length()) {
            if (path.charAt(at) != 'M' && (path.charAt(at) != 'L' || points == 0)) {
                return OptionalInt.empty();
            }
            int space = endOfNumber(path, at + 1, Answer.Signature.WIDTH);
            at = space < path.length() && path.charAt(space) == ' '
                    ? endOfNumber(path, space + 1, Answer.Signature.HEIGHT)
                    : path.length() + 1;
            points++;
        }
        return points == 0 || at > path.length() ? OptionalInt.empty() : OptionalInt.of(points);
    }

    /** Where the number that begins here ends; beyond the path if there is none, or it is larger than the plane. */
    private static int endOfNumber(String path, int from, int max) {
        int at = from;
        int value = 0;
        while (at < path.length() && at - from < MAX_DIGITS && path.charAt(at) >= '0' && path.charAt(at) <= '9') {
            value = value * 10 + path.charAt(at) - '0';
            at++;
        }
        return at == from || value > max ? path.length() + 1 : at;
    }
}
