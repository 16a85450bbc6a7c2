package io.lodekey.desktop.keys;

import io.lodekey.desktop.kit.Texts;
import io.lodekey.desktop.table.BarFace;
import io.lodekey.desktop.table.CellTone;
import io.lodekey.desktop.table.Column;
import io.lodekey.desktop.table.MarkFace;
import io.lodekey.desktop.table.NameFace;
import io.lodekey.desktop.table.Swatch;
import io.lodekey.desktop.table.TemplateFace;
import io.lodekey.keyspace.MissCost;
import io.lodekey.text.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/// The columns of every tab: what the tables show is what copy and export give.
final class KeyColumns {
    private static final double SHORT_BAR = 24;
    private static final double LONG_BAR = 96;

    private final Texts texts;

    KeyColumns(Texts texts) {
        this.texts = texts;
    }

    List<Column<FamilyRow>> families() {
        return List.of(
                Column.<FamilyRow>text("family", head("family"), FamilyRow::label)
                        .faced(() -> new MarkFace<>(FamilyRow::swatch, FamilyRow::label, FamilyRow::about))
                        .growing(120),
                keys(FamilyRow::keys, FamilyRow::sampled).width(80),
                bytes(FamilyRow::bytes, FamilyRow::sampled, FamilyRow::share, FamilyRow::swatch, SHORT_BAR)
                        .width(104),
                count("noExpiry", FamilyRow::noExpiry, FamilyRow::sampled)
                        .toned(row -> row.noExpiryWrong() > 0
                                ? CellTone.DANGER
                                : row.noExpiry() <= 0 ? CellTone.SUBTLE : CellTone.NORMAL)
                        .width(68),
                Column.<FamilyRow>text("cost", head("cost"), row -> row.cost().label())
                        .ordered(Comparator.comparing(FamilyRow::cost))
                        .toned(row -> row.cost() == MissCost.NONE ? CellTone.SUBTLE : CellTone.NORMAL)
                        .width(104));
    }

    List<Column<TypeRow>> types() {
        return List.of(
                Column.<TypeRow>text("type", head("type"), row -> row.type().word())
                        .growing(120),
                keys(TypeRow::keys, TypeRow::sampled).width(120),
                share("keysShare", TypeRow::keysShare),
                bytes(TypeRow::bytes, TypeRow::sampled, TypeRow::barShare, row -> Swatch.CACHE, LONG_BAR)
                        .width(190),
                share("bytesShare", TypeRow::bytesShare),
                Column.<TypeRow>number("mean", head("mean"), TypeRow::mean, Figures::bytes)
                        .width(120));
    }

    List<Column<PrefixRow>> prefixes() {
        return List.of(
                Column.<PrefixRow>text("prefix", head("prefix"), PrefixRow::name)
                        .faced(() -> new TemplateFace<>(PrefixRow::name))
                        .whole(PrefixRow::path)
                        .growing(130),
                Column.<PrefixRow>text("holds", head("holds"), PrefixRow::holds)
                        .faced(() -> new MarkFace<>(PrefixRow::swatch, PrefixRow::holds, row -> ""))
                        .toned(row -> CellTone.MUTED)
                        .width(162),
                keys(PrefixRow::keys, PrefixRow::sampled).width(80),
                bytes(PrefixRow::bytes, PrefixRow::sampled, PrefixRow::share, PrefixRow::swatch, SHORT_BAR)
                        .width(104));
    }

    List<Column<LegacyRow>> legacy() {
        return List.of(
                Column.<LegacyRow>text("from", head("from"), LegacyRow::from)
                        .faced(() -> new TemplateFace<>(LegacyRow::from))
                        .growing(210),
                Column.<LegacyRow>text("to", head("to"), LegacyRow::to)
                        .faced(() -> new TemplateFace<>(LegacyRow::to))
                        .toned(row -> row.to().equals(Figures.UNKNOWN) ? CellTone.SUBTLE : CellTone.NORMAL)
                        .growing(200),
                keys(LegacyRow::keys, LegacyRow::sampled).width(76),
                bytes(LegacyRow::bytes, LegacyRow::sampled, LegacyRow::share, row -> Swatch.LEGACY, SHORT_BAR)
                        .width(104),
                count("noExpiry", LegacyRow::noExpiry, LegacyRow::sampled).width(70),
                Column.<LegacyRow>text("step", head("step"), row -> texts.get("step." + row.step()))
                        .ordered(Comparator.comparing(LegacyRow::step))
                        .width(94),
                Column.<LegacyRow>text("note", head("note"), LegacyRow::note)
                        .toned(row -> CellTone.MUTED)
                        .growing(120));
    }

    List<Column<UnknownRow>> unknown() {
        return List.of(
                name("prefix", UnknownRow::prefix),
                keys(UnknownRow::keys, UnknownRow::sampled).width(120),
                share("ofUnknown", UnknownRow::ofUnknown),
                bytes(UnknownRow::bytes, UnknownRow::sampled, UnknownRow::share, row -> Swatch.UNKNOWN, LONG_BAR)
                        .width(190));
    }

    List<Column<FaultRow>> faults() {
        return List.of(
                name("key", FaultRow::key),
                Column.<FaultRow>text("family", head("family"), FaultRow::family)
                        .width(150),
                Column.<FaultRow>text("why", head("why"), FaultRow::whyWord)
                        .exported(row -> row.why().word())
                        .toned(row -> CellTone.DANGER)
                        .width(120),
                Column.<FaultRow>text("detail", head("detail"), FaultRow::detail)
                        .toned(row -> CellTone.MUTED)
                        .growing(240));
    }

    List<Column<BigRow>> biggest() {
        return List.of(
                name("key", BigRow::key),
                Column.<BigRow>text("type", head("type"), row -> row.type().word())
                        .width(90),
                Column.<BigRow>text("belongs", head("family"), BigRow::belongs).width(170),
                bytes(BigRow::bytes, row -> false, BigRow::share, BigRow::swatch, LONG_BAR)
                        .width(190));
    }

    /// In the order of the bars; sorting by words would make no sense of times.
    List<Column<TtlBars.Span>> expiry() {
        return List.of(
                Column.<TtlBars.Span>text("expires", head("expires"), TtlBars.Span::expires)
                        .ordered(Comparator.comparingInt(any -> 0))
                        .growing(120),
                keys(TtlBars.Span::keys, TtlBars.Span::sampled).width(100),
                shown(
                                Column.<TtlBars.Span>number(
                                        "bytes", head("bytes"), TtlBars.Span::bytes, Figures::bytes),
                                span -> Approx.bytes(span.sampled(), span.bytes()))
                        .width(100));
    }

    private String head(String id) {
        return texts.get("head." + id);
    }

    private <R> Column<R> name(String id, Function<R, String> name) {
        return Column.text(id, head(id), name).faced(() -> new NameFace<>(name)).growing(200);
    }

    private <R> Column<R> keys(ToLongFunction<R> keys, Predicate<R> sampled) {
        return count("keys", keys, sampled);
    }

    private <R> Column<R> count(String id, ToLongFunction<R> figure, Predicate<R> sampled) {
        Column<R> plain = Column.number(id, head(id), figure, Figures::count);
        return shown(plain, row -> Approx.count(sampled.test(row), figure.applyAsLong(row)));
    }

    private <R> Column<R> bytes(
            ToLongFunction<R> bytes,
            Predicate<R> sampled,
            ToDoubleFunction<R> share,
            Function<R, Swatch> swatch,
            double barWidth) {
        Function<R, String> text = row -> Approx.bytes(sampled.test(row), bytes.applyAsLong(row));
        return shown(Column.number("bytes", head("bytes"), bytes, Figures::bytes), text)
                .faced(() -> new BarFace<>(share, swatch, text, barWidth));
    }

    private <R> Column<R> share(String id, ToDoubleFunction<R> share) {
        Column<R> plain = Column.number(id, head(id), row -> 0, Figures::count);
        return shown(plain, row -> Figures.share(share.applyAsDouble(row)))
                .exported(share::applyAsDouble)
                .ordered(Comparator.comparingDouble(share))
                .toned(row -> CellTone.MUTED)
                .width(90);
    }

    /// The same figure, with other words on the screen and the clipboard; exports stay plain figures.
    private static <R> Column<R> shown(Column<R> plain, Function<R, String> text) {
        return new Column<>(
                plain.id(),
                plain.title(),
                plain.numeric(),
                text,
                text,
                plain.raw(),
                plain.order(),
                plain.width(),
                plain.minWidth(),
                plain.grow(),
                plain.tone(),
                plain.face());
    }
}
