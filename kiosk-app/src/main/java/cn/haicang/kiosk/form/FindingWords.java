package cn.haicang.kiosk.form;

import cn.haicang.kiosk.shell.Words;
import cn.haicang.protocol.form.Finding;

/** What is wrong with an answer, in words. */
final class FindingWords {
    private FindingWords() {}

    static String of(Words words, Finding finding) {
        var arguments = finding.arguments().toArray();
        return switch (finding.code()) {
            case MISSING -> words.of("finding.missing");
            case WRONG_KIND, NOT_ASKED -> words.of("finding.not-asked");
            case PHONE_NOT_DIGITS -> words.of("finding.phone-not-digits");
            case PHONE_LENGTH -> words.of("finding.phone-length", arguments);
            case PHONE_START -> words.of("finding.phone-start");
            case ACCOUNT_NOT_DIGITS -> words.of("finding.account-not-digits");
            case ACCOUNT_LENGTH -> words.of("finding.account-length", arguments);
            case STREET_UNKNOWN -> words.of("finding.street");
            case COMMUNITY_UNKNOWN -> words.of("finding.community");
            case DETAIL_MISSING -> words.of("finding.detail-missing");
            case DETAIL_TOO_LONG -> words.of("finding.detail-long", arguments);
            case CHOICE_UNKNOWN -> words.of("finding.choice");
            case SIGNATURE_MALFORMED, SIGNATURE_TOO_LARGE -> words.of("finding.signature-again");
            case SIGNATURE_TOO_SHORT -> words.of("finding.signature-short");
            case WORDS_MISSING, WORDS_TOO_LONG -> words.of("finding.words");
        };
    }
}
