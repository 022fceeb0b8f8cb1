package io.glueguard.verdict;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A piece of a template that has a text in every assignment, or is absent there (null). */
interface Piece {
  /** What it is under an assignment, worked out in the plainest way. */
  String in(Assigned assigned);

  /** How it is written: texts, lists and maps. */
  Object written();

  private static Map<String, Object> call(String function, Object argument) {
    return Map.of(function, argument);
  }

  record Literal(String text) implements Piece {
    @Override
    public String in(Assigned assigned) {
      return text;
    }

    @Override
    public Object written() {
      return text;
    }
  }

  record Gone() implements Piece {
    @Override
    public String in(Assigned assigned) {
      return null;
    }

    @Override
    public Object written() {
      return call("Ref", "AWS::NoValue");
    }
  }

  record Parameter(String name) implements Piece {
    @Override
    public String in(Assigned assigned) {
      return assigned.parameter(name);
    }

    @Override
    public Object written() {
      return call("Ref", name);
    }
  }

  /** A reference to a configuration; marked so that nobody takes it for a name. */
  record Configuration(String id) implements Piece {
    static final String MARK = "configuration ";

    @Override
    public String in(Assigned assigned) {
      return MARK + id;
    }

    @Override
    public Object written() {
      return call("Ref", id);
    }
  }

  record If(String condition, Piece yes, Piece no) implements Piece {
    @Override
    public String in(Assigned assigned) {
      return assigned.condition(condition) ? yes.in(assigned) : no.in(assigned);
    }

    @Override
    public Object written() {
      return call("Fn::If", List.of(condition, yes.written(), no.written()));
    }
  }

  record Mapped(Piece key) implements Piece {
    @Override
    public String in(Assigned assigned) {
      return assigned.mapped(key.in(assigned));
    }

    @Override
    public Object written() {
      return call("Fn::FindInMap", List.of("M", key.written(), "V"));
    }
  }

  record Sub(String before, String parameter, String after) implements Piece {
    @Override
    public String in(Assigned assigned) {
      return before + assigned.parameter(parameter) + after;
    }

    @Override
    public Object written() {
      return call("Fn::Sub", before + "${" + parameter + "}" + after);
    }
  }

  record Joined(String delimiter, List<Piece> parts) implements Piece {
    @Override
    public String in(Assigned assigned) {
      return String.join(delimiter, parts.stream().map(part -> part.in(assigned)).toList());
    }

    @Override
    public Object written() {
      return call(
          "Fn::Join", List.of(delimiter, parts.stream().map(part -> part.written()).toList()));
    }
  }

  record Picked(int index, List<Piece> parts) implements Piece {
    @Override
    public String in(Assigned assigned) {
      return parts.get(index).in(assigned);
    }

    @Override
    public Object written() {
      return call(
          "Fn::Select",
          List.of(Integer.toString(index), parts.stream().map(part -> part.written()).toList()));
    }
  }

  /** A condition; its text is {@code true} or {@code false}. */
  record Equal(Piece left, Piece right) implements Piece {
    @Override
    public String in(Assigned assigned) {
      return Boolean.toString(Objects.equals(left.in(assigned), right.in(assigned)));
    }

    @Override
    public Object written() {
      return call("Fn::Equals", List.of(left.written(), right.written()));
    }
  }

  record Named(String condition) implements Piece {
    @Override
    public String in(Assigned assigned) {
      return Boolean.toString(assigned.condition(condition));
    }

    @Override
    public Object written() {
      return call("Condition", condition);
    }
  }

  /** {@code And}, {@code Or} or {@code Not}. */
  record Logic(String function, List<Piece> parts) implements Piece {
    @Override
    public String in(Assigned assigned) {
      boolean all = true;
      boolean any = false;
      for (Piece part : parts) {
        boolean holds = part.in(assigned).equals("true");
        all &= holds;
        any |= holds;
      }
      boolean answer = function.equals("And") ? all : function.equals("Or") ? any : !all;
      return Boolean.toString(answer);
    }

    @Override
    public Object written() {
      return call("Fn::" + function, parts.stream().map(part -> part.written()).toList());
    }
  }
}
