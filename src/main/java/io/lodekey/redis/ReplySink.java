package io.lodekey.redis;

/// Takes replies piece by piece while they come off the wire, on the connection's event loop: it must be quick, must
/// not block and must not throw. The byte array is the reader's own and is overwritten after the call.
interface ReplySink {
    void status(byte[] data, int from, int length);

    void error(byte[] data, int from, int length);

    void number(long value);

    void bulk(byte[] data, int from, int length);

    /// A bulk string or an array that is null.
    void nil();

    /// So many replies follow as its items.
    void array(int size);

    /// One whole reply to one command has been told.
    void end();

    /// Listens to nothing.
    ReplySink NOBODY = new ReplySink() {
        @Override
        public void status(byte[] data, int from, int length) {}

        @Override
        public void error(byte[] data, int from, int length) {}

        @Override
        public void number(long value) {}

        @Override
        public void bulk(byte[] data, int from, int length) {}

        @Override
        public void nil() {}

        @Override
        public void array(int size) {}

        @Override
        public void end() {}
    };
}
