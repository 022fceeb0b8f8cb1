package io.glueguard.format.terraform;

import io.glueguard.model.*;

public class Dump {
  public static void main(String[] a) {
    for (String f : a) {
      java.util.List<Stack> s =
          (System.getProperty("src") != null ? Plans.readWithSources(f) : Plans.read(f));
      System.out.println("== " + f);
      for (Stack st : s)
        for (Resource r : st.resources()) {
          System.out.println(
              r.address()
                  + " "
                  + r.change()
                  + " @"
                  + (r.key() == null ? null : r.key().span().start())
                  + " region "
                  + Plans.words(World.usual(Plans.graph(s)).evaluate(r.scope().region()))
                  + "/"
                  + Plans.words(World.usual(Plans.graph(s)).evaluate(r.scope().account())));
          if (st == s.get(0))
            if (r.type().equals("AWS::Glue::Job") || r.type().equals("AWS::Glue::DevEndpoint"))
              System.out.println(
                  "    -> "
                      + Plans.configuration(s, r.address())
                      + "   role "
                      + Plans.link(s, r.address(), "AWS::IAM::Role", "Role"));
          print(s, r, World.usual(Plans.graph(s)), r.properties(), "    ");
          if (r.prior() != null) {
            System.out.println("   prior");
            print(s, r, World.usual(Plans.graph(s)), r.prior().properties(), "      ");
          }
        }
    }
  }

  static void print(java.util.List<Stack> s, Resource r, World w, Term t, String in) {
    Value v = w.evaluate(t);
    if (v instanceof Value.Fields f) {
      System.out.println(in + "{" + (f.others() != null ? " others " + f.others().reason() : ""));
      f.fields()
          .forEach(
              (k, x) -> {
                System.out.print(in + "  " + k + "=");
                Value y = w.evaluate(x.term());
                if (y instanceof Value.Fields || y instanceof Value.Items) {
                  System.out.println();
                  print(s, r, w, x.term(), in + "    ");
                } else
                  System.out.println(Plans.words(y) + " [" + y.getClass().getSimpleName() + "]");
              });
    } else if (v instanceof Value.Items i) for (Term x : i.terms()) print(s, r, w, x, in + "- ");
    else System.out.println(in + Plans.words(v) + " [" + v.getClass().getSimpleName() + "]");
  }
}
