package io.lodekey.desktop.connect;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.collections.MapChangeListener;
import javafx.scene.control.Control;
import org.controlsfx.validation.ValidationMessage;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.Validator;
import org.controlsfx.validation.decoration.ValidationDecoration;

/// Shows the problems of the form below their fields. ControlsFX keeps which control is invalid and when to look again;
/// how it looks is ours, because its own decorations wrap the root of the scene, which wears our frame.
final class InlineProblems implements ValidationDecoration {
    private static final String INVALID = "lk-invalid";

    private final FormModel form;
    private final ValidationSupport support = new ValidationSupport();
    private final Map<Control, FormField> fields = new HashMap<>();
    private final Map<Field, Control> controls = new EnumMap<>(Field.class);

    InlineProblems(FormModel form) {
        this.form = form;
        support.setValidationDecorator(this);
        form.problems().addListener((MapChangeListener<Field, String>) change -> {
            Control control = controls.get(change.getKey());
            if (control != null) {
                support.revalidate(control);
            }
        });
    }

    void watch(Field field, Control control, FormField where) {
        fields.put(control, where);
        controls.put(field, control);
        Validator<Object> validator = (target, value) -> {
            String problem = form.problems().get(field);
            return ValidationResult.fromErrorIf(target, problem == null ? "" : problem, problem != null);
        };
        support.registerValidator(control, false, validator);
    }

    @Override
    public void removeDecorations(Control target) {
        target.getStyleClass().remove(INVALID);
        shown(target, Optional.empty());
    }

    @Override
    public void applyValidationDecoration(ValidationMessage message) {
        message.getTarget().getStyleClass().add(INVALID);
        shown(message.getTarget(), Optional.of(message.getText()));
    }

    @Override
    public void applyRequiredDecoration(Control target) {
        // nothing marks a required field: all are, and the defaults say so
    }

    private void shown(Control target, Optional<String> sentence) {
        FormField field = fields.get(target);
        if (field != null) {
            field.problem(sentence);
        }
    }
}
