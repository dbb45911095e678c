import { classOwners, type ClassOwner } from '../../clusters/classOwners.ts';
import { cloudNames } from '../../clusters/cloudMarks.ts';
import { enumerate } from '../../model/enumerate.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import type { Resource } from '../../model/resource.ts';
import type { RuleContext } from '../../model/rule.ts';
import type { Target } from '../../model/target.ts';
import { installedIn } from '../apis/installers.ts';

type ClassKind = ClassOwner['kind'] | 'PriorityClass';

/** That a class is not there, and on which of the chosen targets. */
export interface MissingClass {
  /** What is wrong and what to write instead. */
  readonly message: string;
  readonly targets: readonly string[];
}

/**
 * Tells of a class that some object names whether chosen targets lack it: because all their classes are known, or because only
 * another cloud or a local product brings it along. Nothing where the set defines the class or installs what brings it.
 */
export function missingClass(
  kind: ClassKind,
  name: string,
  { targets, role }: Pick<RuleContext, 'targets' | 'role'>,
  all: readonly Resource[],
): MissingClass | undefined {
  if (targets.length === 0 || classesIn(all).has(`${kind} ${name}`)) return undefined;
  const owner = classOwners.find((each) => each.kind === kind && each.names.includes(name));
  const lacking = targets.filter((target) => namesOn(target)[kind]?.includes(name) === false);
  const [first] = lacking;
  if (first) {
    const known = namesOn(first)[kind]!.map((each) => `\`${each}\``);
    const advice = known.length > 0 ? `it has ${enumerate(known)}` : 'create one there first';
    return { message: `${first.title} has no ${kind} \`${name}\`; ${advice}`, targets: lacking.map(({ id }) => id) };
  }
  if (!owner || role === 'local' || targets.some((target) => mayHave(target, owner)) || isInstalled(owner, installedIn(all)))
    return undefined;
  const { cloud, product, installedAs } = owner;
  const advice = installedAs ? `install ${installedAs[0]} first, or write` : 'write';
  return {
    message: `the ${kind} \`${name}\` comes with ${cloud ? cloudNames[cloud] : product}; ${advice} a class ${targets.length === 1 ? `of ${targets[0]!.title}` : 'that your platforms have'}`,
    targets: cloud && !installedAs ? targets.map(({ id }) => id) : [],
  };
}

/** All classes of each kind, by name, where they are known. */
function namesOn(target: Target): Readonly<Record<ClassKind, readonly string[] | undefined>> {
  return {
    GatewayClass: target.gatewayClasses,
    IngressClass: target.ingressClasses,
    PriorityClass: target.priorityClasses,
    RuntimeClass: target.runtimeClasses,
    StorageClass: target.storageClassesAreAll ? target.storageClasses?.map((each) => each.name) : undefined,
  };
}

/** Whether a target is of the cloud, or one of which nothing is known, or brings the class in another way. */
function mayHave(target: Target, owner: ClassOwner): boolean {
  const { cloud, installed = [] } = target;
  return (
    cloud === undefined || cloud === owner.cloud || namesOn(target)[owner.kind] !== undefined || isInstalled(owner, new Set(installed))
  );
}

function isInstalled({ installedAs = [] }: ClassOwner, names: ReadonlySet<string>): boolean {
  return installedAs.some((chart) => [...names].some((name) => name === chart || name.startsWith(`${chart}-`)));
}

/** The classes that a set defines, as `Kind name`. */
const classesIn = rememberLast(
  (all: readonly Resource[]): ReadonlySet<string> =>
    new Set(all.filter(({ id }) => id.kind.endsWith('Class')).map(({ id }) => `${id.kind} ${id.name}`)),
);
