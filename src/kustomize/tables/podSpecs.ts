/** The way to the pod template of each kind that has one. */
export const podPaths: Readonly<Record<string, string>> = {
  Pod: '',
  PodTemplate: 'template/',
  Deployment: 'spec/template/',
  ReplicaSet: 'spec/template/',
  DaemonSet: 'spec/template/',
  StatefulSet: 'spec/template/',
  ReplicationController: 'spec/template/',
  Job: 'spec/template/',
  CronJob: 'spec/jobTemplate/spec/template/',
};
