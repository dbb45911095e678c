import { parser } from '@lezer/python';
import type { Command, Setting } from '../../../model/script.ts';
import type { Source } from '../../../yaml/source.ts';
import type { Contents } from '../../readScript.ts';
import { Fragment } from '../fragment.ts';
import { type ListedWord, readListed } from '../pipelines/listedCommand.ts';
import { readOpaque } from '../opaque.ts';
import { argumentsOf, itemsOf, type SyntaxNode } from './pythonNodes.ts';
import { inserted, pythonText } from './pythonText.ts';
import { PythonValues } from './pythonValues.ts';
import { readShell } from '../shell/shell.ts';

/** Which arguments of a function are commands, by place and by name. */
const commandArguments: Readonly<Record<string, readonly (number | string)[]>> = {
  local: [0, 'command', 'command_bat'],
  local_resource: [1, 'cmd', 'serve_cmd', 'cmd_bat', 'serve_cmd_bat'],
  custom_build: [1, 'command', 'command_bat'],
  custom_build_with_restart: [1, 'command'],
  k8s_custom_deploy: ['apply_cmd', 'delete_cmd', 'apply_cmd_bat', 'delete_cmd_bat'],
};

/** Which argument of a function is a setting; all of them, for contexts. */
const settingArguments: Readonly<Record<string, readonly [Setting['name'], string]>> = {
  allow_k8s_contexts: ['kubeContext', 'contexts'],
  docker_build: ['image', 'ref'],
  docker_build_with_restart: ['image', 'ref'],
  podman_build: ['image', 'ref'],
  nerdctl_build: ['image', 'ref'],
  custom_build: ['image', 'ref'],
  custom_build_with_restart: ['image', 'ref'],
  default_registry: ['registry', 'host'],
};

/** Commands are often put together before they are handed over: texts that begin like this are commands wherever they stand. */
const telling =
  /^\s*(?:(?:kubectl|helm|kustomize|minikube|k3d|docker|podman|nerdctl|crane|skopeo|ctlptl)\s+[-a-z]|kind\s+(?:create|delete|load|get|export|build)\b)/;
/** But not what is only shown. */
const shows = /^(?:print|fail|warn|exit)$/;

/** What a Tiltfile builds, the contexts it allows, and the commands it runs. A step is a resource. */
export function readTiltfile(source: Source): Contents {
  const commands: Command[] = [];
  const settings: Setting[] = [];
  const tree = parser.parse(source.text);
  const values = new PythonValues(tree, source);
  /** Where expressions begin that were read, and where those end. */
  const done = new Map<number, number>();

  const read = (node: SyntaxNode, step: string, isKnown: boolean): void => {
    if (done.has(node.from)) return;
    const fragment = pythonText(node, source);
    const isCommand = fragment !== undefined && (isKnown || telling.test(fragment.text));
    const list = isKnown && node.name === 'ArrayExpression' ? itemsOf(node) : [];
    const found = isCommand ? readOpaque(fragment, inserted, (masked) => readShell(masked, step)) : [];
    const words = list.map((item) => listed(item, source));
    for (const command of [...found, ...readListed(words, step)]) commands.push(command);
    // The left sides of a sum begin where it does: they are looked at once.
    const isRead = isCommand || words.length > 0;
    if (isRead || fragment || node.name === 'BinaryExpression') done.set(node.from, isRead ? node.to : -1);
  };

  const call = (node: SyntaxNode, name: string): void => {
    const all = argumentsOf(node, source.text);
    const named = all.find(({ key }) => key === 'name') ?? all.find(({ key }) => key === 0);
    const step = (name === 'local_resource' && named && values.textOf(named.node)) || '';
    const wanted = Object.hasOwn(commandArguments, name) ? commandArguments[name]! : [];
    for (const argument of all) if (wanted.includes(argument.key)) read(argument.node, step, true);
    const [setting, parameter] = Object.hasOwn(settingArguments, name) ? settingArguments[name]! : [];
    for (const { key, node: given } of all) {
      if (!setting || (key !== 0 && key !== parameter && setting !== 'kubeContext')) continue;
      for (const [item, value] of values.textsOf(given)) {
        settings.push({ name: setting, value, place: Fragment.of(source).place(item.from, item.to), step });
      }
    }
  };

  tree.iterate({
    enter: ({ name, from, to, node }) => {
      if ((done.get(from) ?? -1) >= to) return false;
      if (name === 'CallExpression' && node.firstChild?.name === 'VariableName') {
        const called = source.text.slice(node.firstChild.from, node.firstChild.to);
        if (shows.test(called)) return false;
        call(node, called);
      }
      if (!texts.has(name) || node.parent?.name === 'ExpressionStatement') return true;
      read(node, '', false);
      return (done.get(from) ?? -1) < to;
    },
  });
  return { commands, settings };
}

const texts = new Set(['String', 'ContinuedString', 'BinaryExpression', 'CallExpression']);

function listed(item: SyntaxNode, source: Source): ListedWord {
  const fragment = pythonText(item, source);
  const text = fragment?.text ?? source.text.slice(item.from, item.to);
  return { text, isLiteral: item.name === 'String', place: Fragment.of(source).place(item.from, item.to), fragment };
}
