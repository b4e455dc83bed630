package cn.haicang.protocol;

/** Check characters of ISO 7064. */
final class CheckDigit {
    private static final int[] MOD_11_2_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String MOD_11_2_CHARACTERS = "10X98765432";

    private CheckDigit() {}

    /** ISO 7064 MOD 11,10 (hybrid system) over decimal digits. */
    static int mod11_10(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (product + Character.digit(digits.charAt(i), 10)) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }

    /** ISO 7064 MOD 11-2 over the first seventeen digits of a citizen number (GB 11643); ten is written X. */
    static char mod11_2(String seventeenDigits) {
        int sum = 0;
        for (int i = 0; i < MOD_11_2_WEIGHTS.length; i++) {
            sum += MOD_11_2_WEIGHTS[i] * Character.digit(seventeenDigits.charAt(i), 10);
        }
        return MOD_11_2_CHARACTERS.charAt(sum % 11);
    }
}
