package io.glueguard.rule;

import io.glueguard.model.World;

/** A word of the rule language, with what it is given. Every word is one record in this room. */
public sealed interface Condition
    permits AllOf,
        AnyOf,
        Not,
        PropertyCondition,
        LinkCondition,
        EachCondition,
        BookmarksInUse,
        SameLink,
        Demand,
        KeyCondition,
        RoleCondition,
        BeforeCondition,
        ChangeCondition,
        ChangedProperty,
        Tagged,
        Used,
        Beside {

  /** What it says about an item in a world. */
  Verdict judge(Item item, World world, Context context);
}
