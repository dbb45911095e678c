/**
 * Names of Ingress classes that ingress-nginx serves, or application routing of AKS, which is built on it. Alone among the
 * common controllers it takes the `targetPort` of a Service for its port.
 * Sources: kubernetes/ingress-nginx internal/ingress/controller/controller.go (serviceEndpoints);
 * kubernetes-sigs/aws-load-balancer-controller pkg/k8s/service_utils.go (LookupServicePort) and
 * kubernetes/ingress-gce pkg/controller/translator (ServicePort) compare `port` and `name` only.
 */
export const nginxClass = /nginx|webapprouting|^public$/;
