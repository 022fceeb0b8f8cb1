package io.glueguard.report;

import io.glueguard.finding.Picture;
import io.glueguard.finding.Picture.Column;
import io.glueguard.finding.Picture.Line;
import io.glueguard.finding.Picture.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the boxes of a drawing stand: a column for each kind, and in it every box as near to the
 * ones that it is linked with as the others let it. Lengths are in SVG user units.
 */
final class DrawingLayout {
  static final int BOX_WIDTH = 190;
  static final int BOX_HEIGHT = 30;
  static final int TOP = 40;
  static final int GAP = 80;
  private static final int ROW = 42;
  private static final int COLUMN = BOX_WIDTH + GAP;
  private static final int SWEEPS = 4;

  private final List<Column> columns = new ArrayList<>();
  private final List<List<Spot>> boxes = new ArrayList<>();
  private final Map<String, List<String>> neighbours = new HashMap<>();
  private final Map<String, Integer> x = new HashMap<>();
  private final Map<String, Double> y = new HashMap<>();
  private int rows;

  DrawingLayout(Picture picture) {
    for (Column column : Column.values()) {
      List<Spot> inColumn = new ArrayList<>();
      for (Spot spot : picture.spots()) {
        if (spot.column() == column) {
          x.put(spot.id(), columns.size() * COLUMN + 1);
          y.put(spot.id(), (double) inColumn.size());
          inColumn.add(spot);
        }
      }
      if (!inColumn.isEmpty()) {
        columns.add(column);
        boxes.add(inColumn);
        rows = Math.max(rows, inColumn.size());
      }
    }
    for (Line line : picture.lines()) {
      if (x.containsKey(line.from()) && x.containsKey(line.to())) {
        neighbours.computeIfAbsent(line.from(), id -> new ArrayList<>()).add(line.to());
        neighbours.computeIfAbsent(line.to(), id -> new ArrayList<>()).add(line.from());
      }
    }
    for (int i = 0; i < SWEEPS; i++) {
      for (List<Spot> column : boxes) {
        settle(column);
      }
    }
  }

  /** Sorts a column by where its neighbours stand; whole rows keep the lanes between them free. */
  private void settle(List<Spot> column) {
    Map<String, Double> wanted = new HashMap<>();
    for (Spot spot : column) {
      wanted.put(spot.id(), middleOfNeighbours(spot.id()));
    }
    column.sort(Comparator.comparingDouble(spot -> wanted.get(spot.id())));
    double free = 0;
    for (int i = 0; i < column.size(); i++) {
      String id = column.get(i).id();
      double latest = rows - (column.size() - i);
      double row = Math.min(Math.max(Math.rint(wanted.get(id)), free), latest);
      y.put(id, row);
      free = row + 1;
    }
  }

  private double middleOfNeighbours(String id) {
    List<String> others = neighbours.getOrDefault(id, List.of());
    if (others.isEmpty()) {
      return y.get(id);
    }
    double sum = 0;
    for (String other : others) {
      sum += y.get(other);
    }
    return sum / others.size();
  }

  List<Column> columns() {
    return columns;
  }

  int left(Column column) {
    return columns.indexOf(column) * COLUMN + 1;
  }

  /** True for a spot that is drawn. */
  boolean has(String id) {
    return x.containsKey(id);
  }

  int left(String id) {
    return x.get(id);
  }

  int top(String id) {
    return TOP + (int) Math.round(y.get(id) * ROW);
  }

  /** The lane between two rows that is nearest to a height: a link can pass other columns there. */
  int lane(int y) {
    int between = (ROW - BOX_HEIGHT) / 2;
    return TOP + Math.max(0, Math.round((float) (y - TOP + between) / ROW)) * ROW - between;
  }

  int width() {
    return columns.isEmpty() ? BOX_WIDTH : (columns.size() - 1) * COLUMN + BOX_WIDTH + 2;
  }

  int height() {
    return TOP + Math.max(1, rows) * ROW;
  }
}
