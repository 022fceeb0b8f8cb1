package io.glueguard.report;

import io.glueguard.finding.Picture;
import io.glueguard.finding.Picture.Column;
import io.glueguard.finding.Picture.Line;
import io.glueguard.finding.Picture.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
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

  private final Map<Column, List<Spot>> boxes = new EnumMap<>(Column.class);
  private final Map<String, Column> columnOf = new HashMap<>();
  private final Map<String, List<String>> neighbours = new HashMap<>();
  private final Map<String, Integer> rowOf = new HashMap<>();
  private final List<Column> columns;
  private int rows;

  DrawingLayout(Picture picture) {
    for (Spot spot : picture.spots()) {
      List<Spot> column = boxes.computeIfAbsent(spot.column(), name -> new ArrayList<>());
      columnOf.put(spot.id(), spot.column());
      rowOf.put(spot.id(), column.size());
      column.add(spot);
      rows = Math.max(rows, column.size());
    }
    columns = List.copyOf(boxes.keySet());
    for (Line line : picture.lines()) {
      if (has(line.from()) && has(line.to())) {
        neighbours.computeIfAbsent(line.from(), id -> new ArrayList<>()).add(line.to());
        neighbours.computeIfAbsent(line.to(), id -> new ArrayList<>()).add(line.from());
      }
    }
    sort(Column.CONFIGURATION, Column.KEY);
    sort(Column.JOB, Column.CONFIGURATION);
    settle(Column.CONFIGURATION, Column.JOB);
    settle(Column.JOB, Column.CONFIGURATION);
    settle(Column.KEY, Column.CONFIGURATION);
    settle(Column.START_PATH, Column.JOB);
    settle(Column.ROLE, Column.JOB);
  }

  /** Gives the boxes of a column the first rows, those that share a neighbour side by side. */
  private void sort(Column column, Column by) {
    List<Spot> sorted = sortedBy(column, by, false);
    for (int i = 0; i < sorted.size(); i++) {
      rowOf.put(sorted.get(i).id(), i);
    }
  }

  /** Gives every box of a column the free row that is nearest to its neighbours. */
  private void settle(Column column, Column by) {
    List<Spot> sorted = sortedBy(column, by, true);
    int free = 0;
    for (int i = 0; i < sorted.size(); i++) {
      String id = sorted.get(i).id();
      int latest = rows - (sorted.size() - i);
      int wanted = (int) Math.rint(middle(id, by, rowOf.get(id)));
      int row = Math.min(Math.max(wanted, free), latest);
      rowOf.put(id, row);
      free = row + 1;
    }
  }

  private List<Spot> sortedBy(Column column, Column by, boolean lonelyStay) {
    List<Spot> inColumn = boxes.getOrDefault(column, List.of());
    Map<String, Double> wanted = new HashMap<>();
    for (Spot spot : inColumn) {
      double other = lonelyStay ? rowOf.get(spot.id()) : -1;
      wanted.put(spot.id(), middle(spot.id(), by, other));
    }
    List<Spot> sorted = new ArrayList<>(inColumn);
    sorted.sort(
        Comparator.<Spot>comparingDouble(spot -> wanted.get(spot.id()))
            .thenComparingInt(spot -> rowOf.get(spot.id())));
    return sorted;
  }

  /** The mean row of the neighbours in a column; {@code lonely} where there are none. */
  private double middle(String id, Column by, double lonely) {
    double sum = 0;
    int count = 0;
    for (String other : neighbours.getOrDefault(id, List.of())) {
      if (columnOf.get(other) == by) {
        sum += rowOf.get(other);
        count++;
      }
    }
    return count == 0 ? lonely : sum / count;
  }

  /** The columns that are not empty, from left to right. */
  List<Column> columns() {
    return columns;
  }

  int left(Column column) {
    return columns.indexOf(column) * COLUMN + 1;
  }

  /** True for a spot that is drawn. */
  boolean has(String id) {
    return columnOf.containsKey(id);
  }

  int left(String id) {
    return left(columnOf.get(id));
  }

  int top(String id) {
    return TOP + rowOf.get(id) * ROW;
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
