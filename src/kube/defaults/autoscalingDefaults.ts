import type { Table } from './table.ts';

/** A list of metrics that is missing or empty. */
const averageProcessor = [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 80 } } }];

const scaling: Table = {
  'spec.minReplicas': 1,
  'spec.metrics': averageProcessor,
  'spec.behavior.scaleUp': {},
  'spec.behavior.scaleUp.selectPolicy': 'Max',
  'spec.behavior.scaleUp.stabilizationWindowSeconds': 0,
  'spec.behavior.scaleUp.policies': [
    { type: 'Pods', value: 4, periodSeconds: 15 },
    { type: 'Percent', value: 100, periodSeconds: 15 },
  ],
  'spec.behavior.scaleDown': {},
  'spec.behavior.scaleDown.selectPolicy': 'Max',
  'spec.behavior.scaleDown.policies': [{ type: 'Percent', value: 100, periodSeconds: 15 }],
};

/** Source: kubernetes/kubernetes v1.36.3 pkg/apis/autoscaling/{v1,v2}/defaults.go and v1/conversion.go. */
export const autoscalingDefaults: Readonly<Record<string, Table>> = {
  'autoscaling/HorizontalPodAutoscaler': scaling,
  'autoscaling/v1/HorizontalPodAutoscaler': { 'spec.minReplicas': 1, 'spec.targetCPUUtilizationPercentage': 80 },
};
