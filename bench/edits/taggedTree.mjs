// What changes ask of a value, worked out another way than k8sport does it: on a tree whose nodes keep the names they had.

/** The value that changes make of another; each path speaks of the value as it was. */
export function askedValue(value, changes) {
  const tree = grow(value);
  for (const change of changes) perform[change.do](tree, change);
  return harvest(tree);
}

function grow(value) {
  if (Array.isArray(value)) {
    const members = value.map((item, index) => ({ name: index, node: grow(item) }));
    return { kind: 'list', members, was: [...members] };
  }
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    const members = Object.entries(value).map(([name, each]) => ({ name, was: name, node: grow(each) }));
    return { kind: 'map', members, was: [...members] };
  }
  return { kind: 'leaf', value };
}

function harvest(node) {
  if (node.kind === 'list') return node.members.map((member) => harvest(member.node));
  if (node.kind === 'map') return Object.fromEntries(node.members.map((member) => [member.name, harvest(member.node)]));
  return node.value;
}

function memberOf(node, step) {
  if (node.kind === 'list') return node.was[step];
  if (node.kind !== 'map') return undefined;
  return node.was.find(({ was }) => was === step) ?? node.members.find(({ name }) => name === step);
}

/** The node at a path, with maps made on the way. */
function reach(tree, path) {
  let node = tree;
  for (const step of path) {
    if (node.kind === 'leaf' && (node.value === null || node.value === undefined)) become(node, grow({}));
    let member = memberOf(node, step);
    if (!member) node.members.push((member = { name: step, node: { kind: 'leaf', value: undefined } }));
    node = member.node;
  }
  return node;
}

function become(node, other) {
  for (const key of Object.keys(node)) delete node[key];
  Object.assign(node, other);
}

const perform = {
  set: (tree, { path, value }) => become(reach(tree, path), grow(value)),
  rename: (tree, { path, to }) => {
    memberOf(reach(tree, path.slice(0, -1)), path.at(-1)).name = to;
  },
  remove: (tree, { path, withEmptyParents }) => {
    const holder = reach(tree, path.slice(0, -1));
    const member = memberOf(holder, path.at(-1));
    if (!member || !holder.members.includes(member)) return;
    holder.members.splice(holder.members.indexOf(member), 1);
    if (withEmptyParents && holder.members.length === 0 && path.length > 2) {
      perform.remove(tree, { path: path.slice(0, -1), withEmptyParents });
    } else if (withEmptyParents && holder.members.length === 0 && path.length === 2) {
      perform.remove(tree, { path: path.slice(0, -1) });
    }
  },
  insert: (tree, { path, value, before }) => {
    const list = reach(tree, path);
    if (list.kind !== 'list') become(list, grow([]));
    const next = before === undefined ? undefined : list.was[before];
    const at = next ? list.members.indexOf(next) : list.members.length;
    list.members.splice(at, 0, { name: undefined, node: grow(value) });
  },
};
