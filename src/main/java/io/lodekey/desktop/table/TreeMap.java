package io.lodekey.desktop.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Shares as areas: what fills the memory is seen before anything is read. Arrow keys go to the neighbour in that
/// direction, Home to the largest, Enter and a double click open; the selection is a key, to be bound to a table's.
///
/// Tiles are laid out anew at most about twice a second while figures stream in: their sizes change with every
/// reading, and a map that never stands still can't be read.
public final class TreeMap extends Pane {
    private static final double GAP = 2;
    /// So many tiles are made a pulse, the largest first.
    private static final int TILES_AT_ONCE = 1;
    private static final Duration REST = Duration.millis(450);

    private final ObjectProperty<@Nullable Object> selectedKey = new SimpleObjectProperty<>();
    private final Map<Object, TileNode> nodes = new HashMap<>();
    private final TextWidths widths = new TextWidths();
    private final Unfolding unfolding = new Unfolding(TILES_AT_ONCE, this::populate);
    private final PauseTransition rest = new PauseTransition(REST);
    private List<Tile> tiles = List.of();
    private List<Tile> drawn = List.of();
    private Consumer<Object> opened = key -> {};

    public TreeMap() {
        getStyleClass().add("tree-map");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setMinSize(0, 0);
        selectedKey.addListener((property, was, is) -> markCurrent());
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        rest.setOnFinished(event -> draw());
    }

    /// The selected tile's key; null without one. A key that no tile has marks nothing and is kept.
    public ObjectProperty<@Nullable Object> selectedKeyProperty() {
        return selectedKey;
    }

    /// What Enter and a double click do with a tile's key.
    public void onOpen(Consumer<Object> action) {
        opened = action;
    }

    /// Takes new tiles in any order; the largest is drawn first.
    public void show(List<Tile> next) {
        tiles = next.stream()
                .filter(tile -> tile.weight() > 0)
                .sorted(Comparator.comparingDouble(Tile::weight).reversed())
                .toList();
        if (rest.getStatus() != javafx.animation.Animation.Status.RUNNING) {
            draw();
        }
    }

    /// As [#show(List)], at once: the reader asked for another measure and looks at the change.
    public void redraw(List<Tile> next) {
        rest.stop();
        show(next);
    }

    private void draw() {
        if (tiles.equals(drawn)) {
            return;
        }
        drawn = tiles;
        long fresh =
                drawn.stream().filter(tile -> !nodes.containsKey(tile.key())).count();
        if (fresh > TILES_AT_ONCE && getScene() != null) {
            unfolding.begin(drawn.size());
        }
        // The first of all come a pulse later: with them come the other first figures of a view.
        if (!nodes.isEmpty() || unfolding.most() >= drawn.size()) {
            populate();
        }
        rest.playFromStart();
    }

    private void populate() {
        Map<Object, TileNode> kept = new HashMap<>();
        List<Node> inOrder = new ArrayList<>();
        for (Tile tile : drawn) {
            TileNode node = nodes.get(tile.key());
            if (node == null && kept.size() >= unfolding.most()) {
                continue;
            }
            if (node == null) {
                node = made(tile);
            } else if (!node.tile().equals(tile)) {
                node.show(tile);
            }
            kept.put(tile.key(), node);
            inOrder.add(node);
        }
        if (!nodes.equals(kept)) {
            nodes.clear();
            nodes.putAll(kept);
            // Not replaced as a whole: what stays would be styled again.
            getChildren().retainAll(inOrder);
            getChildren()
                    .addAll(inOrder.stream()
                            .filter(node -> !getChildren().contains(node))
                            .toList());
            if (!inOrder.equals(getChildren())) {
                inOrder.forEach(Node::toFront);
            }
            markCurrent();
        }
        requestLayout();
    }

    private TileNode made(Tile tile) {
        TileNode node = new TileNode(tile, widths);
        node.setManaged(false);
        node.setOnMousePressed(event -> {
            requestFocus();
            if (event.getButton() == MouseButton.PRIMARY) {
                selectedKey.set(tile.key());
            }
        });
        node.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                opened.accept(tile.key());
            }
        });
        return node;
    }

    private void markCurrent() {
        nodes.forEach((key, node) -> node.current(key.equals(selectedKey.get())));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset() + GAP;
        double height = getHeight() - snappedTopInset() - snappedBottomInset() + GAP;
        List<Squarified.Area> areas =
                Squarified.layout(drawn.stream().map(Tile::weight).toList(), width, height);
        for (int i = 0; i < drawn.size(); i++) {
            TileNode node = nodes.get(drawn.get(i).key());
            if (node != null) {
                place(node, areas.get(i));
            }
        }
    }

    /// Edges are rounded, not sizes, so that neighbours keep the same gap everywhere.
    private void place(TileNode node, Squarified.Area area) {
        double left = Math.rint(area.x());
        double top = Math.rint(area.y());
        double right = Math.rint(area.x() + area.width());
        double bottom = Math.rint(area.y() + area.height());
        node.resizeRelocate(
                snappedLeftInset() + left,
                snappedTopInset() + top,
                Math.max(0, right - left - GAP),
                Math.max(0, bottom - top - GAP));
    }

    private void onKey(KeyEvent event) {
        Optional<Tile> next =
                switch (event.getCode()) {
                    case LEFT -> neighbour(new Point2D(-1, 0));
                    case RIGHT -> neighbour(new Point2D(1, 0));
                    case UP -> neighbour(new Point2D(0, -1));
                    case DOWN -> neighbour(new Point2D(0, 1));
                    case HOME -> drawn.stream().findFirst();
                    case END -> drawn.isEmpty() ? Optional.empty() : Optional.of(drawn.getLast());
                    default -> Optional.empty();
                };
        if (event.getCode() == KeyCode.ENTER && selectedKey.get() != null) {
            opened.accept(selectedKey.get());
            event.consume();
        } else if (event.getCode().isNavigationKey()) {
            next.ifPresent(tile -> selectedKey.set(tile.key()));
            event.consume();
        }
    }

    /// The nearest tile that lies wholly in that direction, those straight ahead before those aside; the largest tile
    /// if none is selected.
    private Optional<Tile> neighbour(Point2D direction) {
        TileNode from = selectedKey.get() == null ? null : nodes.get(selectedKey.get());
        if (from == null) {
            return drawn.stream().findFirst();
        }
        Bounds start = from.getBoundsInParent();
        return drawn.stream()
                .filter(tile -> ahead(start, bounds(tile), direction) >= -GAP)
                .min(Comparator.comparingDouble(tile -> {
                    Bounds at = bounds(tile);
                    Point2D middles = middle(at).subtract(middle(start));
                    double aside = Math.abs(middles.crossProduct(direction).getZ());
                    return ahead(start, at, direction) + 3 * apart(start, at, direction) + aside / 100;
                }));
    }

    private Bounds bounds(Tile tile) {
        TileNode node = nodes.get(tile.key());
        return node == null ? new BoundingBox(0, 0, 0, 0) : node.getBoundsInParent();
    }

    /// How far it is from the edge of one to the facing edge of the other; below zero where that is behind.
    private static double ahead(Bounds from, Bounds to, Point2D direction) {
        if (direction.getX() != 0) {
            return direction.getX() > 0 ? to.getMinX() - from.getMaxX() : from.getMinX() - to.getMaxX();
        }
        return direction.getY() > 0 ? to.getMinY() - from.getMaxY() : from.getMinY() - to.getMaxY();
    }

    /// How far one has to step aside to be in line with the other; zero where they overlap.
    private static double apart(Bounds from, Bounds to, Point2D direction) {
        double gap = direction.getX() != 0
                ? Math.max(to.getMinY() - from.getMaxY(), from.getMinY() - to.getMaxY())
                : Math.max(to.getMinX() - from.getMaxX(), from.getMinX() - to.getMaxX());
        return Math.max(0, gap);
    }

    private static Point2D middle(Bounds bounds) {
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }
}
