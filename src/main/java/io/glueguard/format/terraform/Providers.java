package io.glueguard.format.terraform;

import io.glueguard.format.Deployment;
import io.glueguard.hcl.HclAttribute;
import io.glueguard.hcl.HclBlock;
import io.glueguard.hcl.HclModule;
import io.glueguard.hcl.HclValue;
import io.glueguard.model.Reason;
import io.glueguard.model.Scope;
import io.glueguard.model.Term;
import io.glueguard.model.Value;
import io.glueguard.model.Variable;
import io.glueguard.model.World;
import io.glueguard.source.MapNode;
import io.glueguard.source.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the providers of a plan deploy to. */
final class Providers {
  private static final String DEFAULT = "aws";
  private static final List<String> IDENTITIES =
      List.of(
          "assume_role",
          "assume_role_with_web_identity",
          "profile",
          "access_key",
          "shared_credentials_files");

  private final Plan plan;
  private final Deployment deployment;
  private final PlanScopes scopes;
  private final Map<String, String> regions = new HashMap<>();
  private final Map<String, String> accounts = new HashMap<>();
  private final Map<String, Boolean> repeated = new HashMap<>();

  /**
   * The providers of a plan.
   *
   * @param deployment what the user says of the default provider
   * @param scopes the sources; null when they are not at hand
   */
  Providers(Plan plan, Deployment deployment, PlanScopes scopes) {
    this.plan = plan;
    this.scopes = scopes;
    this.deployment = deployment;
    plan.former().values().forEach(this::learn);
    plan.changes().forEach(this::learn);
  }

  /**
   * The key of the configuration that counts for an instance: that of the module which configures
   * it or hands it down.
   */
  private String key(PlanInstance instance) {
    Node block = plan.module(instance.module()).block(instance.block());
    String key = Tree.text(block, "provider_config_key");
    if (key == null) {
      return DEFAULT;
    }
    while (Tree.get(plan.provider(key), "expressions") == null && key.indexOf(':') >= 0) {
      String module = key.substring(0, key.indexOf(':'));
      String name = key.substring(key.indexOf(':') + 1);
      int call = module.lastIndexOf("module.");
      key = call <= 0 ? name : module.substring(0, call - 1) + ":" + name;
    }
    return key;
  }

  /** The configuration of the provider of an instance; null when the plan has none. */
  Node configuration(PlanInstance instance) {
    return plan.provider(key(instance));
  }

  /** The scope of the default provider. */
  Scope scope() {
    return scope(DEFAULT);
  }

  /** The scope of an instance. */
  Scope scope(PlanInstance instance) {
    String key = key(instance);
    Scope scope = isRepeated(key) ? anywhere(instance) : scope(key);
    Node values = instance.after() == null ? instance.before() : instance.after();
    String own = Tree.text(values, "region");
    return own == null || instance.isData()
        ? scope
        : new Scope(Term.of(new Value.Text(own, Tree.get(values, "region"))), scope.account());
  }

  /** In OpenTofu a provider may be repeated, each time for another region, under one key. */
  private boolean isRepeated(String key) {
    return repeated.computeIfAbsent(key, this::namesEach);
  }

  private boolean namesEach(String key) {
    for (MapNode.Entry expression : Tree.entries(Tree.get(plan.provider(key), "expressions"))) {
      for (List<Step> name : NameList.of(expression.value())) {
        if (name.get(0).text().equals("each")) {
          return true;
        }
      }
    }
    return false;
  }

  /** Nobody knows which of the repeated providers it is. */
  private Scope anywhere(PlanInstance instance) {
    String of = " of " + instance.address();
    return new Scope(open("AWS::Region" + of, of), open("AWS::AccountId" + of, of));
  }

  private Scope scope(String key) {
    return new Scope(region(key), account(key));
  }

  private Term region(String key) {
    Node expression = Tree.get(Tree.get(plan.provider(key), "expressions"), "region");
    String region = constant(expression);
    if (region == null && scopes != null) {
      region = written(key);
    }
    if (region == null) {
      region = regions.get(key);
    }
    if (region == null && key.equals(DEFAULT)) {
      region = deployment.region();
    }
    return region != null
        ? Term.of(new Value.Text(region, Tree.constant(expression)))
        : open(key.equals(DEFAULT) ? "AWS::Region" : "AWS::Region of " + key, key);
  }

  /** What the source of the root module says; null when it does not tell. */
  private String written(String key) {
    HclModule root = scopes.sources().module(ModuleInstance.ROOT);
    String identity = key.startsWith(DEFAULT + ".") ? key : DEFAULT;
    for (HclBlock block :
        root == null || key.indexOf(':') >= 0 ? List.<HclBlock>of() : root.providers()) {
      HclAttribute alias = block.body().attribute("alias");
      HclAttribute region = block.body().attribute("region");
      String name =
          alias == null ? DEFAULT : DEFAULT + "." + alias.value().range().text().replace("\"", "");
      if (DEFAULT.equals(block.label(0)) && name.equals(identity) && region != null) {
        HclValue value = scopes.evaluate(scopes.of(ModuleInstance.ROOT), region.value());
        return value instanceof HclValue.Text text ? text.text() : null;
      }
    }
    return null;
  }

  /** A constant, or a variable of the root module that is nothing but a region. */
  private String constant(Node expression) {
    String constant = Tree.text(Tree.constant(expression));
    List<List<Step>> names = NameList.of(expression);
    if (constant == null
        && names.size() == 1
        && names.get(0).size() == 2
        && names.get(0).get(0).text().equals("var")) {
      String value = Tree.text(plan.variable(names.get(0).get(1).text()));
      return value != null && isRegion(value) ? value : null;
    }
    return constant == null || constant.isEmpty() ? null : constant;
  }

  private static boolean isRegion(String text) {
    int last = text.lastIndexOf('-');
    return last > 3
        && text.indexOf('-') >= 2
        && last == text.length() - 2
        && Character.isDigit(text.charAt(last + 1));
  }

  private Term account(String key) {
    String account = accounts.get(key);
    String identity = sharesIdentity(key) ? DEFAULT : key;
    if (account == null) {
      account = accounts.get(identity);
    }
    if (account == null && identity.equals(DEFAULT)) {
      account = deployment.account();
    }
    return account != null
        ? Term.of(new Value.Text(account, null))
        : open(identity.equals(DEFAULT) ? "AWS::AccountId" : "AWS::AccountId of " + key, key);
  }

  /** An alias that says nothing of credentials has those of the default provider. */
  private boolean sharesIdentity(String key) {
    if (key.equals(DEFAULT)) {
      return true;
    }
    Node own = Tree.get(plan.provider(key), "expressions");
    Node usual = Tree.get(plan.provider(DEFAULT), "expressions");
    for (String identity : IDENTITIES) {
      if (!same(Tree.get(own, identity), Tree.get(usual, identity))) {
        return false;
      }
    }
    return own != null;
  }

  private static boolean same(Node own, Node usual) {
    if (own == null || usual == null) {
      return own == usual;
    }
    String text = own.file().text();
    String left = text.substring(own.startOffset(), own.endOffset());
    return left.equals(usual.file().text().substring(usual.startOffset(), usual.endOffset()));
  }

  private Term open(String id, String key) {
    String label = key.equals(DEFAULT) ? id : id.replace("AWS::", "");
    Variable variable =
        Variable.open(
            key.equals(DEFAULT) ? id : plan.file().name() + ":" + id, label, Reason.PSEUDO_PARAM);
    return new Term() {
      @Override
      public Value in(World world) {
        return world.value(variable, null);
      }

      @Override
      public Node node() {
        return null;
      }
    };
  }

  /** What exists says by its ARN, or as a data source, where its provider deploys to. */
  private void learn(PlanInstance instance) {
    if (!PlanFilter.wanted(instance.isData(), instance.type())) {
      return;
    }
    String key = key(instance);
    if (isRepeated(key)) {
      return;
    }
    Node values = instance.before() == null ? instance.after() : instance.before();
    if (instance.isData() && instance.type().equals("aws_region")) {
      String region = Tree.text(values, "region");
      learn(regions, key, region == null ? Tree.text(values, "name") : region);
    } else if (instance.isData() && instance.type().equals("aws_caller_identity")) {
      learn(accounts, key, Tree.text(values, "account_id"));
    } else if (!instance.isData() && Tree.text(values, "region") == null) {
      String[] parts = arn(Tree.text(values, "arn"));
      if (parts.length > 5 && !parts[2].equals("iam")) {
        learn(regions, key, parts[3]);
      }
      learn(accounts, key, parts.length > 5 ? parts[4] : null);
    }
  }

  private static String[] arn(String text) {
    return text == null || !text.startsWith("arn:") ? new String[0] : text.split(":", 6);
  }

  private static void learn(Map<String, String> known, String key, String value) {
    if (value != null && !value.isEmpty()) {
      known.putIfAbsent(key, value);
    }
  }
}
