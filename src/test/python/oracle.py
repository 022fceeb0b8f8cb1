#!/usr/bin/env python3
"""Makes templates up, has moto deploy each in every world, and writes down what every job got.

Truth that is not ours: glueguard must never say the opposite, and must decide whatever all worlds
decide. Needs `pip install "moto[cloudformation]" boto3`.

    oracle.py [--seed N] [--count N] > src/test/resources/oracle/truth.json

Each case has the template (JSON text) and, by resource, the outcome of every world: for a
configuration its bookmark mode ("none" without one), for a job the mode of what it names ("unset"
when that has none, "none" when it names nothing, "dangling" for a name that the world does not make). What a world does not make is left out of it. Worlds whose
stack cannot be deployed are left out. "usual" are the worlds that defaults leave; "all" are those of
every allowed value.
"""
import argparse
import itertools
import json
import logging
import random
import warnings

import boto3
import moto.cloudformation.parsing as parsing
from moto import mock_aws
from moto.core.common_models import CloudFormationModel

DEPLOYED = {}
NUMBERS = itertools.count()
MODES = ["CSE-KMS", "DISABLED", "cse-kms"]


class Recorded(CloudFormationModel):
    """Remembers the properties that a resource is made with."""

    # moto reads the service off the name of the module
    __module__ = "moto.oracle"

    def __init__(self, name, logical_id, properties):
        self.name = name
        self.logical_id = logical_id
        self.properties = properties

    @property
    def physical_resource_id(self):
        return self.name

    @staticmethod
    def cloudformation_name_type():
        return "Name"

    @classmethod
    def has_cfn_attr(cls, attr):
        return attr == "Id"

    def get_cfn_attribute(self, attribute_name):
        return self.name

    @classmethod
    def create_from_cloudformation_json(cls, resource_name, cloudformation_json, account_id, region_name, **kwargs):
        made = cls(resource_name, kwargs["LogicalId"], cloudformation_json.get("Properties", {}))
        DEPLOYED.setdefault(cls.cloudformation_type(), []).append(made)
        return made

    @classmethod
    def delete_from_cloudformation_json(cls, resource_name, cloudformation_json, account_id, region_name):
        pass


class SecurityConfiguration(Recorded, CloudFormationModel):
    __module__ = "moto.oracle"

    @staticmethod
    def cloudformation_type():
        return "AWS::Glue::SecurityConfiguration"


class Job(Recorded, CloudFormationModel):
    __module__ = "moto.oracle"

    @staticmethod
    def cloudformation_type():
        return "AWS::Glue::Job"


def register():
    kinds = {kind.cloudformation_type(): kind for kind in (SecurityConfiguration, Job)}
    known = dict(parsing.get_model_map())
    known.update(kinds)
    parsing.get_model_list = lambda: list(known.values())
    parsing.get_model_map = lambda: known
    parsing.get_name_type_map = lambda: {key: kind.cloudformation_name_type() for key, kind in known.items()}

    plain = parsing.ResourceMap.__getitem__

    def getitem(self, key):
        """A reference to what a condition leaves out is no absent value."""
        value = plain(self, key)
        return "not made" if value is None and key in self._resource_json_map else value

    parsing.ResourceMap.__getitem__ = getitem


class Maker:
    """One template from one seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.parameters = {}
        self.conditions = {}
        self.modes = self.random.randint(1, 3)

    def one(self, *choices):
        return self.random.choice(choices)

    def chance(self, share):
        return self.random.random() < share

    def template(self):
        for i in range(self.random.randint(1, 3)):
            values = self.random.sample(["a", "b", "c", "CSE-KMS", "DISABLED"], self.random.randint(2, 3))
            self.parameters[f"P{i}"] = {"Type": "String", "AllowedValues": values}
            if self.chance(0.4):
                self.parameters[f"P{i}"]["Default"] = self.random.choice(values)
        for i in range(self.random.randint(1, 4)):
            self.conditions[f"C{i}"] = self.condition(2)
        resources = {}
        for i in range(self.modes):
            resources[f"Sc{i}"] = self.resource("AWS::Glue::SecurityConfiguration", {
                "Name": self.name(i),
                "EncryptionConfiguration": self.encryption(),
            })
        for i in range(self.random.randint(1, 2)):
            properties = {"Name": f"job-{i}", "Role": "role", "Command": {"Name": "glueetl", "ScriptLocation": "s3://b/k"}}
            if not self.chance(0.1):
                properties["SecurityConfiguration"] = self.security(3)
            resources[f"Job{i}"] = self.resource("AWS::Glue::Job", properties)
        return {
            "Parameters": self.parameters,
            "Mappings": {"M": {key: {"Mode": self.one("CSE-KMS", "CSE-KMS", "DISABLED"), "No": self.one("0", "1")}
                               for key in ["a", "b", "c", "CSE-KMS", "DISABLED"]}},
            "Conditions": self.conditions,
            "Resources": resources,
        }

    def resource(self, kind, properties):
        resource = {"Type": kind}
        if self.chance(0.25):
            resource["Condition"] = self.one(*self.conditions)
        resource["Properties"] = properties
        return resource

    def parameter(self):
        return self.one(*self.parameters)

    def name(self, i):
        """A name that is another one for each configuration in every world."""
        kind = self.random.randint(0, 3)
        if kind == 0:
            return f"sc-{i}"
        if kind == 1:
            return {"Fn::Sub": "sc-%d-${%s}" % (i, self.parameter())}
        if kind == 2:
            return {"Fn::Join": ["-", ["sc", str(i), {"Ref": "AWS::Region"}]]}
        return {"Fn::If": [self.one(*self.conditions), f"sc-{i}", f"sc-{i}-x"]}

    def condition(self, depth):
        kind = self.random.randint(0, 5) if depth else 0
        if kind == 1 and depth < 2 and self.conditions:  # moto follows names only inside a function
            return {"Condition": self.one(*self.conditions)}
        if kind == 2:
            return {"Fn::Not": [self.condition(depth - 1)]}
        if kind > 2:
            return {self.one("Fn::And", "Fn::Or"): [self.condition(depth - 1) for _ in range(self.random.randint(2, 3))]}
        return {"Fn::Equals": [self.text(1), self.one("a", "b", "CSE-KMS", self.text(1))]}

    def text(self, depth):
        kind = self.random.randint(0, 7) if depth else self.random.randint(0, 1)
        if kind == 1:
            return self.one("a", "b", "c")
        if kind == 2:
            return {"Fn::Sub": self.one("", "x") + "${" + self.parameter() + "}"}
        if kind == 3:
            return {"Fn::Sub": ["${V}", {"V": self.text(depth - 1)}]}
        if kind == 4:
            return {"Fn::Join": [self.one("", "-"), [self.text(depth - 1), "b"]]}
        if kind == 5:
            return {"Fn::Select": [self.one("0", "1"), [self.text(depth - 1), self.text(depth - 1)]]}
        if kind == 6:
            return {"Fn::Select": [self.one("0", "1"), {"Fn::Split": ["-", {"Fn::Sub": "${%s}-%s" % (self.parameter(), self.one("a", "b"))}]}]}
        return {"Ref": self.parameter()}

    def mode(self, depth):
        kind = self.random.randint(0, 6)
        if depth and kind < 2:
            return {"Fn::If": [self.one(*self.conditions), self.mode(depth - 1), self.mode(depth - 1)]}
        if kind == 2:
            return {"Fn::FindInMap": ["M", {"Ref": self.parameter()}, "Mode"]}
        if kind == 3:
            return {"Ref": self.parameter()}
        if kind == 4:
            return {"Ref": "AWS::NoValue"}
        if kind == 5:
            return {"Fn::Join": ["-", [self.one("CSE", {"Fn::Select": ["0", ["CSE", "DISABLED"]]}), "KMS"]]}
        return self.one("CSE-KMS", *MODES)

    def encryption(self):
        block = {"JobBookmarksEncryption": {"JobBookmarksEncryptionMode": self.mode(2)}}
        kind = self.random.randint(0, 4)
        if kind == 0:
            return {"Fn::If": [self.one(*self.conditions), block, {"S3Encryptions": [{"S3EncryptionMode": "SSE-S3"}]}]}
        if kind == 1:
            return {"JobBookmarksEncryption": {"Fn::If": [
                self.one(*self.conditions), block["JobBookmarksEncryption"], {"Ref": "AWS::NoValue"}]}}
        return block

    def security(self, depth):
        kind = self.random.randint(0, 7)
        if depth and kind < 4:
            return {"Fn::If": [self.one(*self.conditions), self.security(depth - 1), self.security(depth - 1)]}
        i = self.random.randrange(self.modes)
        if kind == 4:
            return f"sc-{i}"
        if kind == 5:
            return {"Ref": "AWS::NoValue"}
        if kind == 6:
            return {"Fn::Join": ["-", ["sc", str(i), self.one({"Ref": "AWS::Region"}, {"Ref": self.parameter()})]]}
        if kind == 7:
            return {"Fn::Sub": "sc-${N}".replace("${N}", str(i)) + "-${" + self.parameter() + "}"}
        return {"Ref": f"Sc{i}"}


def worlds(parameters, usual):
    names = list(parameters)
    values = [[p["Default"]] if usual and "Default" in p else p["AllowedValues"] for p in parameters.values()]
    return [dict(zip(names, each)) for each in itertools.product(*values)]


def mode_of(properties):
    encryption = properties.get("EncryptionConfiguration") or {}
    return (encryption.get("JobBookmarksEncryption") or {}).get("JobBookmarksEncryptionMode") or "none"


def deploy(client, text, world):
    """What each resource got, by logical id; None for a stack that cannot be deployed."""
    DEPLOYED.clear()
    try:
        client.create_stack(StackName=f"stack{next(NUMBERS)}", TemplateBody=text,
                            Parameters=[{"ParameterKey": k, "ParameterValue": v} for k, v in world.items()])
    except Exception:  # noqa: BLE001  whatever moto refuses is no world
        return None
    configurations = DEPLOYED.get("AWS::Glue::SecurityConfiguration", [])
    by_name = {each.name: mode_of(each.properties) for each in configurations}
    got = {each.logical_id: mode_of(each.properties) for each in configurations}
    for job in DEPLOYED.get("AWS::Glue::Job", []):
        named = job.properties.get("SecurityConfiguration")
        got[job.logical_id] = "none" if not named else by_name.get(named, "dangling").replace("none", "unset")
    return got


def truth(client, template):
    text = json.dumps(template, separators=(",", ":"))
    parameters = template["Parameters"]
    deployed = {}
    for world in worlds(parameters, False):
        deployed[tuple(world.items())] = deploy(client, text, world)
    if any(got is None for got in deployed.values()):
        return None

    def gather(each_world):
        outcomes = {}
        for world in each_world:
            got = deployed[tuple(world.items())]
            for name in template["Resources"]:
                outcomes.setdefault(name, set()).add(got.get(name, "absent"))
        return {name: sorted(found) for name, found in outcomes.items()}

    return {"template": text, "usual": gather(worlds(parameters, True)), "all": gather(worlds(parameters, False))}


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--count", type=int, default=60)
    given = arguments.parse_args()
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    register()
    seed = given.seed
    found = []
    with mock_aws():
        client = boto3.client("cloudformation", region_name="us-east-1",
                              aws_access_key_id="x", aws_secret_access_key="x")
        while len(found) < given.count:
            case = truth(client, Maker(seed).template())
            seed += 1
            if case is not None:
                found.append(case)
    print("[\n" + ",\n".join(json.dumps(case, separators=(",", ":")) for case in found) + "\n]")


if __name__ == "__main__":
    main()
