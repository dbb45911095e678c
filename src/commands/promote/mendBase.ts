import path from 'node:path';
import type { Finding } from '../../model/finding.ts';
import type { ResolvedConfig } from '../../config/resolve.ts';
import { slashed } from '../../input/slashed.ts';
import type { Assessment } from '../fix/assessment.ts';
import { Disk } from '../fix/disk.ts';
import { fixed } from '../fix/fixed.ts';
import type { GatherRequest } from '../gather/gather.ts';
import { judge } from '../judge.ts';
import { NamedEnvironments } from '../environments/namedEnvironments.ts';
import { sourceFolder } from './layout.ts';

/** Mends, in the files of the local environment and of its bases, what is safe to mend. Returns the findings that are gone. */
export async function mendBase(from: string, resolved: ResolvedConfig, request: GatherRequest): Promise<readonly Finding[]> {
  const { cwd } = request;
  const { directory } = sourceFolder((await new NamedEnvironments(resolved, cwd).find(from)).environment);
  const paths = [slashed(path.relative(cwd, directory)) || '.'];
  const assess = async (): Promise<Assessment> => {
    const judgement = await judge({ ...request, paths });
    return { judgement, report: judgement.report, save: () => undefined };
  };
  const first = await assess();
  const { assessment } = await fixed({ safety: 'safe', result: 'files' }, first, new Disk(cwd, undefined), assess);
  const left = new Set(assessment.report.findings.filter(({ fix }) => fix).map(keyOf));
  return first.report.findings.filter((finding) => finding.fix?.safety === 'safe' && !left.has(keyOf(finding)));
}

/** Lines may have moved. */
function keyOf({ rule, place, resource, message }: Finding): string {
  return [rule, place.file, resource?.kind, resource?.namespace, resource?.name, message].join('\n');
}
