import type { ContinuityTable } from './continuityTable.ts';
import type { Finding, SuppressedFinding } from './finding.ts';
import type { Role } from './role.ts';
import type { RuleMeta } from './rule.ts';
import type { Severity } from './severity.ts';

/** Everything a run has to say. Reporters turn it into text; nothing else leaves the program. */
export interface Report {
  /** The version of k8sport. */
  readonly version: string;
  /** The chosen targets. */
  readonly targets: readonly string[];
  /** In order of file, line, column and rule. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly sets: readonly CheckedSet[];
  readonly counts: Counts;
  readonly score: Score;
  /** Where scripts were read, and nothing but named files was asked for. */
  readonly continuity?: ContinuityTable;
  /** What was left out of the judgement, and why: a sentence each. */
  readonly notes: readonly string[];
  /** The rules that ran. */
  readonly rules: readonly RuleMeta[];
}

/** Objects that were judged together: an environment, or plain files. */
export interface CheckedSet {
  readonly environment?: string;
  readonly role: Role;
  /** How the role was found: by configuration, by path, by the command line, or not at all. */
  readonly roleFrom: 'configuration' | 'path' | 'arguments' | 'default';
  readonly targets: readonly string[];
  readonly resources: number;
}

export interface Counts {
  /** Files read. */
  readonly files: number;
  readonly resources: number;
  /** YAML and JSON documents that hold no Kubernetes object. */
  readonly notKubernetes: number;
  /** Kustomizations, and the patches and other files they name. */
  readonly kustomize: number;
  /** Documents of templates (Helm, Jinja) that cannot be read before somebody renders them. */
  readonly templates: number;
  /** Files with commands in them. */
  readonly scripts: number;
}

export type Grade = 'A' | 'B' | 'C' | 'D' | 'F';

export interface Score {
  /** 0 to 100, one decimal place. */
  readonly value: number;
  readonly grade: Grade;
  /** Whether an error holds the score down to the cap. */
  readonly capped: boolean;
  /** What the deductions add up to, one decimal place; may be more than 100. */
  readonly deducted: number;
  /** What each failing rule costs, dearest first. */
  readonly deductions: readonly Deduction[];
}

export interface Deduction {
  readonly rule: string;
  /** The one that costs most. */
  readonly severity: Severity;
  /** The objects that fail that badly, or worse. */
  readonly failing: number;
  /** The objects the rule applies to; 0 where it looks at files, and nobody counts them. */
  readonly applicable: number;
  /** The objects that fail with an error, dear or not: any holds the score down to the cap. */
  readonly errors: number;
  /** The share of the objects the rule applies to that fail it, 0 to 1. */
  readonly share: number;
  /** One decimal place. */
  readonly points: number;
}
