package io.lodekey.monitor.endpoint;

import io.lodekey.monitor.ReportJson;
import io.lodekey.monitor.Sample;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a request is answered with.
///
/// @param status of HTTP
/// @param headers beside the content type
record Answer(int status, String type, Map<String, String> headers, String body) {
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String EXPOSITION = "text/plain; version=0.0.4; charset=utf-8";
    private static final String JSON = "application/json; charset=utf-8";

    /// @param hosts the values of all Host headers
    /// @param path decoded, without the query
    static Answer to(String method, List<String> hosts, String path, Optional<Sample> sample) {
        if (!HostNames.ours(hosts)) {
            return text(421, "This answers to 127.0.0.1 and localhost only.");
        }
        boolean exposition = path.equals("/metrics");
        if (!exposition && !path.equals("/") && !path.equals("/sample")) {
            return text(404, "There is /sample (JSON, also at /) and /metrics (Prometheus text).");
        }
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return new Answer(405, TEXT, Map.of("Allow", "GET, HEAD"), "This can only be read.\n");
        }
        return sample.map(s -> exposition ? exposition(s) : json(s))
                .orElseGet(() -> text(503, "There is no sample yet."));
    }

    private static Answer json(Sample sample) {
        return new Answer(200, JSON, Map.of(), ReportJson.sample(sample) + "\n");
    }

    private static Answer exposition(Sample sample) {
        return new Answer(200, EXPOSITION, Map.of(), SampleMetrics.of(sample));
    }

    private static Answer text(int status, String sentence) {
        return new Answer(status, TEXT, Map.of(), sentence + "\n");
    }
}
