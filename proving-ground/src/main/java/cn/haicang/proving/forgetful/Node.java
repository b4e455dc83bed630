package cn.haicang.proving.forgetful;

/** What a name stands for. */
sealed interface Node {
    /** Permission bits, as stat(2) gives them. */
    int mode();

    void mode(int bits);

    /** A file. */
    final class File implements Node {
        private final Content content = new Content();
        private int mode;

        File(int mode) {
            this.mode = mode;
        }

        Content content() {
            return content;
        }

        @Override
        public int mode() {
            return mode;
        }

        @Override
        public void mode(int bits) {
            mode = bits;
        }
    }

    /** A folder. */
    final class Directory implements Node {
        private final Folder folder = new Folder();
        private int mode;

        Directory(int mode) {
            this.mode = mode;
        }

        Folder folder() {
            return folder;
        }

        @Override
        public int mode() {
            return mode;
        }

        @Override
        public void mode(int bits) {
            mode = bits;
        }
    }
}
