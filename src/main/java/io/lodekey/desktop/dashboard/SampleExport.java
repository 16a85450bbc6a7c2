package io.lodekey.desktop.dashboard;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.lodekey.monitor.ReportCsv;
import io.lodekey.monitor.ReportJson;
import io.lodekey.monitor.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Writes samples to a file: a JSON array of what `lodekey monitor --json` prints for each, or the same as CSV.
final class SampleExport {
    static final List<String> EXTENSIONS = List.of("csv", "json");

    private SampleExport() {}

    /// Writes JSON if the name says so, else CSV.
    ///
    /// @return how many samples
    static int write(Path file, List<Sample> samples) throws IOException {
        boolean json = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".json");
        Files.writeString(file, json ? json(samples) : ReportCsv.samples(samples));
        return samples.size();
    }

    private static String json(List<Sample> samples) throws IOException {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ArrayNode array = mapper.createArrayNode();
        samples.forEach(sample -> array.add(ReportJson.sample(sample)));
        return mapper.writeValueAsString(array) + "\n";
    }
}
