package io.lodekey.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The profiles in their file: JSON with a schema version, replaced in one step, for the owner only, without passwords.
public final class ProfileStore {
    private static final int VERSION = 1;
    private static final String PROFILES = "profiles";

    private final SettingsFile file;

    /// @param file need not exist; its folder is made when profiles are saved
    public ProfileStore(Path file) {
        this.file = new SettingsFile(file, VERSION, "profiles");
    }

    /// What was in the file.
    ///
    /// @param setAside a sentence for the person when the file could not be used; the profiles are empty then
    public record Loaded(List<Profile> profiles, Optional<String> setAside) {
        public Loaded {
            profiles = List.copyOf(profiles);
        }
    }

    /// Reads the file; none is no profiles. A broken one is moved aside, one of a newer Lodekey left alone; both said.
    public Loaded load() {
        return switch (file.read()) {
            case SettingsFile.Nothing _ -> new Loaded(List.of(), Optional.empty());
            case SettingsFile.Unusable(String sentence) -> new Loaded(List.of(), Optional.of(sentence));
            case SettingsFile.Document(ObjectNode root) -> profiles(root);
        };
    }

    /// Replaces the file.
    ///
    /// @throws SettingsException when it cannot be written, is of a newer Lodekey, or a name is taken twice
    public void save(List<Profile> profiles) throws SettingsException {
        Set<String> names = new HashSet<>();
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("version", VERSION);
        ArrayNode list = root.putArray(PROFILES);
        for (Profile profile : profiles) {
            if (profile.name().equals(Profile.ENVIRONMENT_NAME)) {
                throw new SettingsException(
                        "The name environment belongs to the profile made by variables; choose another.", null);
            }
            if (!names.add(profile.name())) {
                throw new SettingsException(
                        "Two profiles are named " + profile.name() + "; choose another name.", null);
            }
            list.add(ProfileJson.write(profile));
        }
        file.write(root);
    }

    private Loaded profiles(ObjectNode root) {
        List<Profile> profiles = new ArrayList<>();
        Set<String> names = new HashSet<>();
        try {
            if (!(root.path(PROFILES) instanceof ArrayNode list)) {
                throw new MalformedSettings("it has no list of profiles");
            }
            for (JsonNode node : list) {
                Profile profile = ProfileJson.read(node, "profile " + (profiles.size() + 1));
                if (!names.add(profile.name()) || profile.name().equals(Profile.ENVIRONMENT_NAME)) {
                    throw new MalformedSettings("profile " + (profiles.size() + 1) + " has a name that is taken");
                }
                profiles.add(profile);
            }
        } catch (MalformedSettings e) {
            return new Loaded(List.of(), Optional.of(file.setAside(e.reason()).sentence()));
        }
        return new Loaded(profiles, Optional.empty());
    }
}
