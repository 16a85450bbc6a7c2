package io.lodekey.demo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/// Prose and embeddings, made once from the seed. Texts and vectors are cut from them: making each anew
/// would take longer than storing it. Immutable, so that all of the pipeline shares one.
final class Pools {
    private static final int PROSE = 1 << 18;
    private static final int NUMBERS = 1 << 16;
    private static final List<String> OPENINGS = List.of(
            "The parties agree that",
            "It is recorded that",
            "As of the date above,",
            "According to the annex,",
            "Notwithstanding the above,",
            "The undersigned confirms that",
            "In the matter of the appeal,");
    private static final List<String> SUBJECTS = List.of(
            "the supplier",
            "the tenant",
            "the board",
            "the insured",
            "the court",
            "the contractor",
            "the applicant",
            "the bank",
            "the authority",
            "the company");
    private static final List<String> VERBS = List.of(
            "shall deliver",
            "has received",
            "will reimburse",
            "must report",
            "did not approve",
            "has signed",
            "may terminate",
            "is to review",
            "has paid",
            "shall retain");
    private static final List<String> OBJECTS = List.of(
            "the invoice of 14 March",
            "all outstanding fees",
            "a copy of the report",
            "the lease",
            "two further shipments",
            "the medical records",
            "the deposit of 4,200 euros",
            "the amended schedule",
            "the security",
            "the audit file");
    private static final List<String> ENDINGS = List.of(
            "within thirty days.",
            "without further notice.",
            "before the end of the quarter.",
            "as set out in section 4.2.",
            "unless agreed otherwise in writing.",
            "at its own expense.",
            "on behalf of the estate.");

    private final byte[] prose;
    private final byte[] numbers;

    Pools(long seed, int dimensions) {
        var random = new SplittableRandom(seed);
        prose = prose(random);
        numbers = numbers(random, dimensions);
    }

    /// ASCII sentences that need no escaping in JSON.
    byte[] prose() {
        return prose;
    }

    /// Float32 numbers, little endian, of a size that gives a vector of the planned length a norm near 1.
    byte[] numbers() {
        return numbers;
    }

    private static byte[] prose(SplittableRandom random) {
        var text = new StringBuilder(PROSE + 256);
        while (text.length() < PROSE) {
            for (var words : List.of(OPENINGS, SUBJECTS, VERBS, OBJECTS, ENDINGS)) {
                text.append(words.get(random.nextInt(words.size()))).append(' ');
            }
        }
        return text.substring(0, PROSE).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] numbers(SplittableRandom random, int dimensions) {
        var buffer = ByteBuffer.allocate(NUMBERS * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        // Four even numbers added up are near enough to a bell, and the same to the last bit on any machine.
        var spread = Math.sqrt(3.0 / dimensions);
        for (var i = 0; i < NUMBERS; i++) {
            var sum = random.nextDouble() + random.nextDouble() + random.nextDouble() + random.nextDouble();
            buffer.putFloat((float) ((sum - 2) * spread));
        }
        return buffer.array();
    }
}
