package cn.haicang.devices.escpos;

import java.util.List;

/**
 * A receipt as the printer gets it.
 *
 * @param pieces whole commands and whole lines: between two of them a question can be asked without harm
 * @param lines that will stand on paper
 * @param millimetres of paper that it takes
 */
record EncodedReceipt(List<byte[]> pieces, int lines, boolean cut, int millimetres) {
    EncodedReceipt {
        pieces = List.copyOf(pieces);
    }

    int bytes() {
        return pieces.stream().mapToInt(piece -> piece.length).sum();
    }

    int longestPiece() {
        return pieces.stream().mapToInt(piece -> piece.length).max().orElse(0);
    }
}
