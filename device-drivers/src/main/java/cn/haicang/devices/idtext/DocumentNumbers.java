package cn.haicang.devices.idtext;

import cn.haicang.devices.card.DocumentKind;
import cn.haicang.devices.card.ResidentNumber;

/** Whether a number can stand on a document of its kind. */
final class DocumentNumbers {
    private DocumentNumbers() {}

    static boolean isPossible(DocumentKind kind, String number) {
        return switch (kind) {
            case RESIDENT_ID_CARD -> ResidentNumber.isPossible(number);
            // 81 Hong Kong, 82 Macao, 83 Taiwan.
            case HMT_RESIDENCE_PERMIT -> number.matches("8[123].*") && ResidentNumber.isPossible(number);
            // Nationality and twelve digits; no rule of their last digit is published.
            case FOREIGN_PERMANENT_RESIDENT_CARD_2017 -> number.matches("[A-Z]{3}[0-9]{12}");
            case FOREIGN_PERMANENT_RESIDENT_CARD_2023 -> isForeigners(number);
            case SOCIAL_SECURITY_CARD -> ResidentNumber.isPossible(number) || isForeigners(number);
        };
    }

    private static boolean isForeigners(String number) {
        return number.startsWith("9") && ResidentNumber.hasTrueCheckCharacter(number);
    }
}
