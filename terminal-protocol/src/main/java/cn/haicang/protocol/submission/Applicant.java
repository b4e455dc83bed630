package cn.haicang.protocol.submission;

import cn.haicang.protocol.PersonName;
import cn.haicang.protocol.ResidentNumber;

/**
 * Whose card was read. Silent about its content.
 *
 * @param document kind of the identity document, in the words of the card reader
 */
public record Applicant(String document, PersonName name, ResidentNumber number) {
    @Override
    public String toString() {
        return "Applicant[hidden]";
    }
}
