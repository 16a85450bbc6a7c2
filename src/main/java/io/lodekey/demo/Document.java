package io.lodekey.demo;

/// A document of the sample.
///
/// @param index its place, from the newest
/// @param uuid what names it in keys
/// @param firstChunk the index of its first chunk among all chunks
/// @param chunks how many chunks it has; none when it is still being read
/// @param chunkLength characters of one chunk's text
/// @param proseFrom where its text begins in the pool of prose
/// @param pages pages of the scan it came from
record Document(int index, String uuid, int firstChunk, int chunks, int chunkLength, int proseFrom, int pages) {
    int textLength() {
        return Math.max(2, chunks) * chunkLength;
    }
}
