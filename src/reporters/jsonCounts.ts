import type { Counts } from '../model/report.ts';

export function jsonCounts({ files, resources, notKubernetes, kustomize, templates, scripts }: Counts): object {
  return { files, resources, notKubernetes, kustomize, templates, scripts };
}
