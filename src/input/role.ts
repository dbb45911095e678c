import type { Role } from '../model/role.ts';

const environment = /^(?:.*\/)?(?:overlays|environments|envs?)\/(?<name>[^/]+)(?=\/|$)/i;
const local =
  /^(?:local(?:host)?|dev(?:elop(?:ment)?)?|kind|minikube|k3d|k3s|microk8s|docker-desktop|rancher-desktop|colima|orbstack|laptop|sandbox)(?:[-_.].*)?$/i;
const production = /^(?:.*[-_.])?(?:prod(?:uction)?|prd|stag(?:e|ing)|stg|preprod|live|eks|gke|aks|aws|gcp|azure)(?:[-_.].*)?$/i;

/** What an environment is for, told from the folder its layout gives it: `overlays/prod`, `environments/local` … */
export function roleOfPath(file: string): { readonly role: Role; readonly folder?: string } {
  const match = environment.exec(file);
  const role = roleOfName(match?.groups?.['name'] ?? '');
  return match && role !== 'unknown' ? { role, folder: match[0] } : { role: 'unknown' };
}

/** What the name of an environment tells of it: `dev`, `eks-prod` … */
export function roleOfName(name: string): Role {
  return local.test(name) ? 'local' : production.test(name) ? 'production' : 'unknown';
}
