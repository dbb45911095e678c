import { expect, test } from 'vitest';
import { knownText } from '../../src/model/knownText.ts';
import type { ScriptLanguage } from '../../src/model/script.ts';
import { readScript } from '../../src/scripts/readScript.ts';
import { Source } from '../../src/yaml/source.ts';

/** Where each command stands, in which step, and how it runs as far as that is known. */
async function told(text: string, language: ScriptLanguage): Promise<string[]> {
  const { commands } = await readScript(new Source('a', text), language);
  return commands.map(({ program, words, place, step }) => {
    const all = [program, ...words.map((word) => knownText(word) ?? word.text)].join(' ');
    return `${place.start.line}:${place.start.column} ${step}: ${all}`;
  });
}

const makefile = `KIND := kind
KUBECTL ?= kubectl
NAME = dev
IMAGE := reg/app:$(TAG)
LOCALBIN := $(shell pwd)/bin
HELM = $(LOCALBIN)/helm
NODES := $(shell kind get nodes --name $(NAME))
VERSION != minikube version
# kind: a comment $(shell kubectl get comment)

.PHONY: up
up: bin/kind $(OBJECTS:.c=.o) ## Makes a cluster: kind
	@$(KIND) create cluster --name $(NAME) # kind delete
	-@$(KUBECTL) apply -f $@ \\
	  --context $$CONTEXT
	+docker build -t $(IMAGE) .
	for n in $$(kind get nodes); do docker exec $$n true; done
ifeq ($(shell minikube status),Running)
	minikube stop
endif

	$(HELM) install a$(if $(X),$(shell helm version)) .

images: ; docker push $(IMAGE)
images: IMAGE2 = a;b

define CONFIG
kind: Cluster
endef
define load
	kind load docker-image $(1)
endef
`;

test('a Makefile', async () => {
  expect(await told(makefile, 'make')).toEqual([
    '5:21 : pwd',
    '7:18 : kind get nodes --name dev',
    '8:12 : minikube version',
    '13:3 up: kind create cluster --name dev',
    '14:4 up: kubectl apply -f $@ --context $CONTEXT',
    '16:3 up: docker build -t $(IMAGE) .',
    '17:14 up: kind get nodes',
    '17:34 up: docker exec $n true',
    '18:15 : minikube status',
    '19:2 up: minikube stop',
    '22:2 up: helm install a$(if $(X),$(shell helm version)) .',
    '22:37 up: helm version',
    '24:11 images: docker push $(IMAGE)',
    '31:2 load: kind load docker-image $(1)',
  ]);
});

test('another prefix for recipes, and line ends of Windows', async () => {
  expect(await told('.RECIPEPREFIX = >\r\na:\r\n>@kind get nodes \\\r\n>  x\r\n> kubectl get\r\n', 'make')).toEqual([
    '3:3 a: kind get nodes x',
    '5:3 a: kubectl get',
  ]);
});

test.each([
  ['set twice', 'A = 1\nA = 2\n'],
  ['set on a condition', 'ifdef X\nA = 1\nendif\n'],
  ['added to', 'A = 1\nA += 2\n'],
  ['set for a target', 'A = 1\nx: A = 2\n'],
  ['set by the environment', 'A ?= 1\n'],
  ['set by another file', 'A = 1\ninclude x.mk\n'],
  ['set to itself', 'A = $(B)\nB = $(A)\n'],
])('a variable of make %s is not known', async (_, text) => {
  expect((await told(`${text}all:\n\tkind get $(A)`, 'make')).at(-1)).toMatch(/kind get \$\(A\)$/);
});

const justfile = `set shell := ["bash", "-uc"]
name := "dev"
export TAG := 'v1'
kubectl := "kubectl --context=" + name # the cluster
loop := loop
node := \`minikube ip\`
# kind: a comment \`kubectl get\`

alias u := up

[private]
up image="a:b" *flags: build && (load name)
    @kind create cluster --name {{name}}
    -docker build -t {{ image }}:{{TAG}} \\
        --network $(minikube ip) .
    # kubectl get pods
    {{ kubectl }} get {{loop}}

script:
    #!/usr/bin/env bash
    set -e
    if true; then
      kubectl get {{ name }}
    fi

python:
    #!/usr/bin/env python3
    kubectl = 1

[script("zsh")]
zsh name:
    kubectl get {{name}} '{{{{x}}}}'
`;

test('a justfile', async () => {
  expect(await told(justfile, 'just')).toEqual([
    '6:10 : minikube ip',
    '13:6 up: kind create cluster --name dev',
    '14:6 up: docker build -t {{ image }}:{{TAG}} --network $(minikube ip) .',
    '15:21 up: minikube ip',
    '17:5 up: kubectl --context=dev get {{loop}}',
    '21:5 script: set -e',
    '22:8 script: true',
    '23:7 script: kubectl get dev',
    '32:5 zsh: kubectl get {{name}} {{{{x}}}}',
  ]);
});

test('recipes for something else than a shell', async () => {
  expect(await told('set shell := ["pwsh", "-c"]\na:\n  kubectl get pods\n', 'just')).toEqual([]);
});

const dockerfile = `# syntax=docker/dockerfile:1
FROM a AS b
RUN --mount=type=cache,target=/kubectl kubectl version && \\
    # kind: a comment
    helm version
RUN ["kubectl", "get pods"]
RUN ["/bin/sh", "-c", "kind version"]
RUN <<EOF
helm repo list
EOF
ONBUILD RUN kind version
CMD kubectl get pods
`;

test('a Dockerfile', async () => {
  expect(await told(dockerfile, 'dockerfile')).toEqual([
    '3:40 : kubectl version',
    '5:5 : helm version',
    '6:7 : kubectl get pods',
    '7:7 : sh -c kind version',
    '7:24 : kind version',
    '9:1 : helm repo list',
    '11:13 : kind version',
  ]);
  const { commands } = await readScript(new Source('a', dockerfile), 'dockerfile');
  expect(commands.every(({ isElsewhere }) => isElsewhere)).toBe(true);
});
