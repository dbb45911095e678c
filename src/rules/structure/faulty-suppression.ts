import type { ReadingRule } from '../../model/rule.ts';

export const faultySuppression: ReadingRule = {
  meta: {
    id: 'faulty-suppression',
    summary: 'A suppression gives no reason, names no rule, or is out of date',
    why: `A suppression is a decision, and the next reader has to know why it was taken. k8sport follows it only when it names a rule that exists,
gives a reason, and its last day, if it has one, is not over:

\`\`\`yaml
# k8sport-ignore never-pull: the image is baked into the node image of this cluster
# k8sport-ignore node-port-service until 2027-06-30: the load balancer is ordered
\`\`\``,
    category: 'structure',
    severity: 'warning',
    since: '0.1.0',
  },
};
