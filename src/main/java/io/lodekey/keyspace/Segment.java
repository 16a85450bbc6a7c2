package io.lodekey.keyspace;

/// What a template asks of one segment of a name, or of all that are left.
///
/// @param kind how it is matched
/// @param literal the text of a literal, the prefix of a prefixed variable, else empty
/// @param variable the variable's name; empty for a literal
record Segment(Kind kind, String literal, String variable) {
    /// The part of a name by which document families may tell versions apart, as a last segment.
    static final Segment VERSION = new Segment(Kind.PREFIXED, "v", "version");

    /// From the most to the least literal, which is also the order in which a walk tries them.
    enum Kind {
        /// The segment is this text.
        LITERAL,
        /// The segment is this text and one or more ASCII digits.
        PREFIXED,
        /// The segment is not empty.
        VARIABLE,
        /// This segment and all after it are not empty.
        REST
    }

    static Segment literal(String text) {
        return new Segment(Kind.LITERAL, text, "");
    }

    boolean isLiteral() {
        return kind == Kind.LITERAL;
    }

    /// Whether both ask the same of a name, whatever their variables are called.
    boolean sameShape(Segment other) {
        return kind == other.kind && literal.equals(other.literal);
    }

    /// Negative when this is more literal than `other`, positive when less, 0 when neither is. Meaningful only for
    /// segments that one and the same text fits.
    int compareLiteralness(Segment other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : Integer.compare(other.literal.length(), literal.length());
    }
}
