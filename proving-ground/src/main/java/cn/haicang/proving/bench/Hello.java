package cn.haicang.proving.bench;

/** The least that a command can be. */
final class Hello {
    private Hello() {}

    public static void main(String[] arguments) {
        System.out.println("hello");
    }
}
