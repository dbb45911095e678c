// Prints each object of a YAML file as the API server of Kubernetes would store it: decoded, defaulted, converted to the
// internal version and back. Pods and jobs of templates are defaulted as if they had been made. Run by defaultsOracle.mjs.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"os"

	batch "k8s.io/api/batch/v1"
	core "k8s.io/api/core/v1"
	apiextensions "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/install"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	reader "k8s.io/apimachinery/pkg/util/yaml"
	apiregistration "k8s.io/kube-aggregator/pkg/apis/apiregistration/install"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	_ "k8s.io/kubernetes/pkg/apis/admissionregistration/install"
	_ "k8s.io/kubernetes/pkg/apis/apps/install"
	_ "k8s.io/kubernetes/pkg/apis/autoscaling/install"
	_ "k8s.io/kubernetes/pkg/apis/batch/install"
	_ "k8s.io/kubernetes/pkg/apis/core/install"
	_ "k8s.io/kubernetes/pkg/apis/discovery/install"
	_ "k8s.io/kubernetes/pkg/apis/extensions/install"
	_ "k8s.io/kubernetes/pkg/apis/flowcontrol/install"
	_ "k8s.io/kubernetes/pkg/apis/networking/install"
	_ "k8s.io/kubernetes/pkg/apis/policy/install"
	_ "k8s.io/kubernetes/pkg/apis/rbac/install"
	_ "k8s.io/kubernetes/pkg/apis/scheduling/install"
	_ "k8s.io/kubernetes/pkg/apis/storage/install"
	"sigs.k8s.io/yaml"
)

type object = map[string]any

var scheme = legacyscheme.Scheme

func main() {
	apiextensions.Install(scheme)
	apiregistration.Install(scheme)
	documents := reader.NewYAMLReader(bufio.NewReader(os.Stdin))
	for {
		document, err := documents.Read()
		if err == io.EOF {
			return
		}
		check(err)
		var manifest object
		check(yaml.Unmarshal(document, &manifest))
		text, err := yaml.Marshal(withTemplates(stored(manifest)))
		check(err)
		fmt.Printf("---\n%s", text)
	}
}

// What the server stores, without what it says of the state of things.
func stored(manifest object) object {
	kind := (&unstructured.Unstructured{Object: manifest}).GroupVersionKind()
	decoded, err := scheme.New(kind)
	check(err)
	check(runtime.DefaultUnstructuredConverter.FromUnstructured(manifest, decoded))
	scheme.Default(decoded)
	internal, err := scheme.ConvertToVersion(decoded, schema.GroupVersion{Group: kind.Group, Version: runtime.APIVersionInternal})
	check(err)
	encoded, err := scheme.ConvertToVersion(internal, kind.GroupVersion())
	check(err)
	result, err := runtime.DefaultUnstructuredConverter.ToUnstructured(encoded)
	check(err)
	delete(result, "status")
	return result
}

func withTemplates(manifest object) object {
	if job, found, _ := unstructured.NestedMap(manifest, "spec", "jobTemplate", "spec"); found {
		made := stored(object{"apiVersion": batch.SchemeGroupVersion.String(), "kind": "Job", "spec": job})
		check(unstructured.SetNestedMap(manifest, made["spec"].(object), "spec", "jobTemplate", "spec"))
	}
	for _, path := range [][]string{{"spec", "template", "spec"}, {"template", "spec"}, {"spec", "jobTemplate", "spec", "template", "spec"}} {
		if pod, found, _ := unstructured.NestedMap(manifest, path...); found {
			made := stored(object{"apiVersion": core.SchemeGroupVersion.String(), "kind": "Pod", "spec": pod})
			check(unstructured.SetNestedMap(manifest, made["spec"].(object), path...))
		}
	}
	return manifest
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
