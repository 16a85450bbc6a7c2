/// Charts, spark lines and gauges, as VISUAL.md "Charts" and "Gauge, number or bar" want them.
///
/// - **Own drawing instead of the toolkit's charts.** A chart here must break its lines where samples are missing, name
///   changes and limits on the plot, and answer what the values of one moment were. The toolkit's charts can do none
///   of it and animate by default. A plot is a handful of shapes placed by one layout pass, so many updates between two
///   pulses cost one drawing.
/// - **Shapes, not a canvas.** Colours then come from style classes and follow the theme by themselves, and a test can
///   read what is drawn.
/// - **Thinned by pixel column.** A line keeps the first, lowest, highest and last value of every column
///   ([io.lodekey.desktop.chart.LinePath]), so a session of 86 400 samples draws as fast as one of 600, and no peak
///   is lost.
/// - **Gauges are TilesFX tiles**, made in one place ([io.lodekey.desktop.chart.GaugeTile]).
@NullMarked
package io.lodekey.desktop.chart;

import org.jspecify.annotations.NullMarked;
