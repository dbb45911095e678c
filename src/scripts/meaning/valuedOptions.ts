const kubectl = `
  --as --as-group --as-uid --cache-dir --certificate-authority --client-certificate --client-key --cluster --context --kubeconfig -n --namespace
  --password --profile --profile-output --request-timeout -s --server --tls-server-name --token --user --username -v --v --vmodule
  -f --filename -k --kustomize -l --selector -o --output -c --container --type -p --patch --patch-file --for --replicas --image --tail --since --since-time
  --field-selector --field-manager --template --sort-by -L --label-columns --grace-period --from-literal --from-file --from-env-file --overrides
  --docker-server --docker-username --docker-password --docker-email --port --target-port --name --address --subresource --timeout --verb
  --resource --serviceaccount --clusterrole --role --group --schedule --restart --env -e --limits --requests --selector --prune-allowlist
  --min --max --cpu-percent --to-revision --revision --cert --key --dry-run-strategy --chunk-size --load-restrictor
`;

const docker = `
  -H --host --config -l --log-level --context -t --tag -f --file --build-arg --platform --target --label --cache-from --cache-to --secret --ssh
  --network --output -o --progress --builder --add-host --shm-size --ulimit --iidfile --metadata-file --memory -m --cpuset-cpus
  -e --env --env-file -u --user -w --workdir -v --volume --mount -p --publish --name --restart --entrypoint --hostname -h --ip --cpus --gpus
  --project-name --profile --project-directory --detach-keys --driver --driver-opt --buildkitd-flags --config-file --set --allow --attest --opt
  --namespace --storage-driver --authfile --creds --build-context --annotation --cgroup-parent --no-cache-filter --call --isolation --arch --os
  --manifest --cpu-shares --cert-dir --sign-by --digestfile --jobs
`;

/** Options that take the next word for their value, by program; those with `=` in them tell by themselves. From the help of each tool. */
const byProgram: Readonly<Record<string, string>> = {
  kubectl,
  oc: kubectl,
  kustomize: '-o --output --load-restrictor --helm-command -e --env --mount --network-name',
  helm: `
    --kube-context --kubeconfig --kube-apiserver --kube-as-user --kube-as-group --kube-ca-file --kube-token -n --namespace --registry-config
    --repository-cache --repository-config -f --values --set --set-string --set-file --set-json --version --repo --timeout --username --password
    --ca-file --cert-file --key-file --keyring --description --history-max --name --post-renderer -o --output -d --destination --app-version
  `,
  minikube: `
    -p --profile -b --bootstrapper --alsologtostderr --logtostderr -v --v --stderrthreshold --vmodule --log_dir --shell -n --node --namespace --format
    --driver --vm-driver --cpus --memory --disk-size --nodes --kubernetes-version --container-runtime --addons --cni --extra-config --ports --url-format
    --wait-timeout --interval --images --registries -o --output -f --file -t --tag --build-opt --build-env --type --uid --gid --ip
  `,
  kind: '--name -n --config --image --kubeconfig --nodes --wait --loglevel -v --verbosity',
  k3d: '-c --cluster --config --image -i -a --agents -s --servers -p --port -v --volume --k3s-arg --registry-use --registry-create --registry-config --api-port --token --network --timeout -m --mode -o --output --name',
  microk8s: '-c -n --namespace',
  ctlptl: '-f --filename --registry --kubernetes-version --name --port --min-cpus -o --output',
  skaffold:
    '-f --filename -p --profile -m --module --kube-context --kubeconfig -n --namespace --default-repo -d -t --tag -i --images -a --build-artifacts --label --platform',
  tilt: '-f --file --context --host --port --namespace',
  flux: '--context --kubeconfig -n --namespace --tag --creator --provider --source --revision --path -f --creds --timeout',
  docker,
  podman: docker,
  nerdctl: `${docker} -n --address`,
  buildah: docker,
  'docker-compose': docker,
  crane: '-t --tag -f --file -b --base -o --output --platform',
  skopeo:
    '--creds --src-creds --dest-creds --authfile --src-authfile --dest-authfile --format -f --policy --override-os --override-arch --digestfile --retry-times --sign-by',
  ko: '-f --filename -t --tags --platform --image-label --image-refs --sbom --sbom-dir --tarball',
  pack: '-B --builder -b --buildpack -d --descriptor -e --env --env-file -p --path --tag -t --platform --run-image --cache-image --network --volume --pull-policy --creation-time',
  s2i: '-e --env -r --ref --context-dir --network --incremental-pull-policy',
  gcloud:
    '--project --account --configuration -t --tag --config --region --machine-type --timeout --substitutions --gcs-source-staging-dir --gcs-log-dir --service-account --worker-pool --format --ignore-file --verbosity',
  az: '-t --image -r --registry -f --file -g --resource-group --subscription --platform --build-arg --secret-build-arg --source --timeout --agent-pool -o --output -n --name -c --context --cmd --git-access-token --base-image-trigger-name',
  executor:
    '-d --destination -f --dockerfile -c --context --build-arg --target --cache-repo --label --registry-mirror --snapshot-mode --verbosity',
  kaniko: '-d --destination -f --dockerfile -c --context --build-arg --target --cache-repo',
  ctr: '-n --namespace -a --address --platform --base-name --index-name --digests --snapshotter',
  k3s: '-n --namespace -a --address --platform --kubeconfig --context -f --filename -k --kustomize',
};

/** The same letters stand for themselves after some sub-commands. */
const flags: readonly { readonly programs: string; readonly verbs: string; readonly options: string }[] = [
  { programs: 'docker podman nerdctl', verbs: 'exec run create start', options: '-t -a -i' },
  { programs: 'docker podman nerdctl', verbs: 'rm rmi logs prune container image', options: '-f -l' },
  { programs: 'kubectl oc', verbs: 'logs', options: '-f -p' },
  { programs: 'minikube', verbs: 'logs', options: '-f' },
];

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
const known = new Map(Object.entries(byProgram).map(([program, options]) => [program, setOf(options)]));
const standing = flags.map(({ programs, verbs, options }) => ({ programs: setOf(programs), verbs: setOf(verbs), options: setOf(options) }));

/** Whether an option takes the next word for its value, after a sub-command. */
export function takesValue(program: string, option: string, verb = ''): boolean {
  const isFlag = standing.some(({ programs, verbs, options }) => options.has(option) && programs.has(program) && verbs.has(verb));
  return !isFlag && (known.get(program)?.has(option) ?? false);
}
