import type { Allowance } from './allowance.ts';
import type { Category } from './category.ts';
import type { Distribution } from './distribution.ts';
import type { Fix, FixSafety, TextFix } from './fix.ts';
import type { ImageFlow } from './imageFlow.ts';
import type { ImageReplacements } from './imageReplacement.ts';
import type { Kustomization } from './kustomization.ts';
import type { LocalCluster } from './localCluster.ts';
import type { Place } from './place.ts';
import type { Problem, SetProblem } from './problem.ts';
import type { Purpose } from './purpose.ts';
import type { Resource } from './resource.ts';
import type { Role } from './role.ts';
import type { Command, Script, Setting, Word } from './script.ts';
import type { Severity } from './severity.ts';
import type { Target } from './target.ts';

/** JSON Schema of a rule's options. Every property has a default. */
export type OptionsSchema = Readonly<
  Record<string, { readonly description: string; readonly default: unknown; readonly [keyword: string]: unknown }>
>;

/** Everything there is to know about a rule: documentation, SARIF and the configuration schema are made from it. */
export interface RuleMeta {
  /** Kebab-case; names the pattern found, so that "ignore never-pull" reads well. Of a plugin: `acme/no-latest`. */
  readonly id: string;
  /** One line without a full stop. */
  readonly summary: string;
  /** Markdown: what breaks, where, and what to write instead. Examples come from the fixtures. */
  readonly why: string;
  readonly category: Category;
  readonly severity: Severity;
  /** The one of the five kinds of difference by which an overlay may settle this. */
  readonly allowance?: Allowance;
  /** The kinds of object the rule looks at: `workload` is everything with a pod spec, `custom` every custom resource, `custom-workload` one with pods or claims in it. None: every object. */
  readonly kinds?: readonly string[];
  /** Off until the configuration gives it a severity: for what many teams rightly do without. */
  readonly optIn?: boolean;
  /** What it leaves alone. Absent: tests. Examples too, where the choice is up to whoever adapts them. */
  readonly spares?: readonly Purpose[];
  /** Whether what it finds works on a laptop cluster, and nowhere else. */
  readonly isLocalOnly?: true;
  /** Whether k8sport can mend what it finds, some of it at least, and how safely at best. */
  readonly fixable?: FixSafety;
  /** The version of k8sport, or of the plugin, that brought the rule. */
  readonly since: string;
  /** Where a plugin documents it. Absent: on a page of k8sport. */
  readonly url?: string;
  readonly options?: OptionsSchema;
}

/** What a rule may know besides the manifests. */
export interface RuleContext<O = Record<string, unknown>> {
  /** The chosen production platforms. */
  readonly targets: readonly Target[];
  /** Every local product known, or the one chosen. */
  readonly distributions: readonly Distribution[];
  readonly role: Role;
  /** The version of Kubernetes to judge for, `1.35`. Absent: nobody chose, and each target has its own. */
  readonly kubernetes?: string;
  /** The configurations of local clusters in the input: of kind, k3d and ctlptl. */
  readonly clusterConfigs: readonly Resource[];
  readonly options: O;
  /** The images that other files which were read put others in for. */
  readonly imageReplacements?: ImageReplacements;
  /** What the scripts of the run do with images. Absent: none were read. */
  readonly imageFlow?: ImageFlow;
}

/** Looks at one object at a time. */
export interface ResourceRule<O = Record<string, unknown>> {
  readonly meta: RuleMeta;
  /** Whether an object of the rule's kinds has anything to judge; the score divides by those that have. Absent: all have. */
  readonly applies?: (resource: Resource) => boolean;
  readonly check: (resource: Resource, context: RuleContext<O>) => Iterable<Problem>;
}

/** Looks at all objects of one environment, or of one set of plain files, together. */
export interface SetRule<O = Record<string, unknown>> {
  readonly meta: RuleMeta;
  readonly applies?: (resource: Resource) => boolean;
  /**
   * @param resources The objects the rule applies to.
   * @param all Every object of the set, of whatever kind.
   */
  readonly checkAll: (resources: readonly Resource[], context: RuleContext<O>, all: readonly Resource[]) => Iterable<SetProblem>;
}

/** What a rule on kustomizations yields. */
export interface KustomizationProblem {
  /** What is wrong and what to write instead, in that order. Names in `backticks`. */
  readonly message: string;
  readonly place: Place;
  readonly related?: readonly { readonly place: Place; readonly message: string }[];
  /** What mends it. Paths are those of the file. */
  readonly fix?: Fix;
}

/** Looks at one kustomization at a time, and at what became of its patches. */
export interface KustomizationRule {
  readonly meta: RuleMeta;
  /** @param renditions The same file, once for each time it was rendered: by itself, or as a part of others. Never empty. */
  readonly checkKustomization: (renditions: readonly Kustomization[]) => Iterable<KustomizationProblem>;
}

/** What a rule on scripts yields. */
export interface ScriptProblem {
  /** What is wrong and what to write instead, in that order. Names in `backticks`. */
  readonly message: string;
  readonly at: Command | Setting;
  /** The guilty word. Absent: the command from its program on. */
  readonly word?: Word;
  /** Only good to know where it stands. */
  readonly isNote?: boolean;
  readonly related?: readonly { readonly place: Place; readonly message: string }[];
  /** What mends it. */
  readonly fix?: TextFix;
}

/** What a rule on scripts may know besides the script. */
export interface ScriptContext<O = Record<string, unknown>> extends Pick<RuleContext<O>, 'targets' | 'distributions' | 'options'> {
  /** All scripts of the run. */
  readonly scripts: readonly Script[];
  /** The manifests and kustomizations that were judged, as places name them. */
  readonly files: ReadonlySet<string>;
  /** Whether there is a file or folder of a name as places have it, read or not. */
  readonly exists: (file: string) => boolean;
  /** What they do with images. */
  readonly imageFlow: ImageFlow;
}

/** Looks at one file with commands at a time. */
export interface ScriptRule<O = Record<string, unknown>> {
  readonly meta: RuleMeta;
  readonly checkScript: (script: Script, context: ScriptContext<O>) => Iterable<ScriptProblem>;
}

/** What a rule on configurations of local clusters may know. */
export interface ClusterConfigContext extends Pick<RuleContext, 'targets' | 'distributions' | 'kubernetes'> {
  /** What the cluster is there for: the objects of local environments, or where there are none, those of unknown role. */
  readonly localObjects: readonly Resource[];
  /** The objects that are not for local environments alone. */
  readonly otherObjects: readonly Resource[];
  /** Both, each once. */
  readonly objects: readonly Resource[];
  /** What is only there to test something, and in none of the others. */
  readonly testObjects: readonly Resource[];
  /** Whether there may be more objects than were read, as of charts that nobody rendered. */
  readonly mayLackObjects: boolean;
}

/** What a rule on configurations yields: something wrong with the configuration, or with an object beside it. */
export interface ClusterConfigProblem extends SetProblem {
  /** Where it is not as bad as the rule says. */
  readonly severity?: Severity;
}

/** Looks at one configuration of a local cluster at a time, of kind, k3d, ctlptl or minikube. */
export interface ClusterConfigRule {
  readonly meta: RuleMeta;
  /** Whether a configuration has anything to judge. Absent: all have. */
  readonly appliesTo?: (cluster: LocalCluster) => boolean;
  readonly checkClusterConfig: (cluster: LocalCluster, context: ClusterConfigContext) => Iterable<ClusterConfigProblem>;
}

/** Found while reading or suppressing, before any rule runs; here so that it is documented and configured like the others. */
export interface ReadingRule {
  readonly meta: RuleMeta;
}

// Rules with different options live in one list; the engine hands each its own, already validated.
/* oxlint-disable typescript/no-explicit-any */
export type Rule = ResourceRule<any> | SetRule<any> | KustomizationRule | ClusterConfigRule | ScriptRule<any> | ReadingRule;
/* oxlint-enable typescript/no-explicit-any */
