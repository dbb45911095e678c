import type { Script, Setting, Word } from '../../model/script.ts';
import { type Draft, draftsOf } from './draft.ts';

/** Actions that prepare, and push nothing. */
const harmless =
  /^(?:docker\/(?:setup|login|metadata|scout)\S*|\S*\/setup-\S*|\S*upload-artifact|\S*download-artifact|actions\/\S+|softprops\/action-gh-release|\S*container-scan\S*|\S*image-scan\S*|aquasecurity\/\S+|anchore\/\S+)$/i;

/** What the name of an action, a component or a workflow of somebody else says when it may push images. */
const publishing = /push|publish|release|build|docker|image|container|kaniko|buildpack|\bko\b|\bjib\b|deploy/i;

/** What a setting of a workflow, of compose, bake, skaffold or Tilt does with images. */
export function settingDrafts(setting: Setting, script: Script): Draft[] {
  const { name, value } = setting;
  if (name === 'image') {
    const images = [wordOf(setting, value)];
    const isPushed = script.language === 'skaffold' && !script.settings.some((each) => each.name === 'push' && each.value === 'false');
    return [...draftsOf('build', images), ...(isPushed ? draftsOf('push', images) : [])];
  }
  if (name === 'push') return script.language === 'pipeline' ? [{ kind: 'push' }] : [];
  if (name !== 'uses') return [];
  const action = value.replace(/@.*$/s, '').toLowerCase();
  if (Object.hasOwn(actions, action)) return actions[action]!(setting, script);
  return !action.startsWith('./') && !harmless.test(action) && publishing.test(action) ? [{ kind: 'push' }] : [];
}

type Reader = (setting: Setting, script: Script) => Draft[];

/** Sources: the action.yml of each. */
const actions: Readonly<Record<string, Reader>> = {
  'docker/build-push-action': (setting, script) => {
    const { push = '', outputs = '' } = setting.inputs ?? {};
    const tags = tagsOf(setting, script);
    const isPushed = (push !== '' && push !== 'false') || /type=registry|push=true/.test(outputs);
    return [...draftsOf('build', tags), ...(isPushed ? draftsOf('push', tags) : [])];
  },
  'docker/bake-action': ({ inputs = {} }) => (['', 'false'].includes(inputs['push'] ?? '') ? [] : [{ kind: 'push', listedIn: 'bake' }]),
  'redhat-actions/buildah-build': (setting) => draftsOf('build', imageInputs(setting)),
  'redhat-actions/push-to-registry': (setting) => draftsOf('push', imageInputs(setting)),
};

/** The tags of a build. Those that docker/metadata-action makes begin with the images it is given. */
function tagsOf(setting: Setting, { settings }: Script): Word[] {
  const tags = lines(setting.inputs?.['tags']);
  const made = settings.filter(({ value, step }) => step === setting.step && /^docker\/metadata-action(?:@|$)/i.test(value));
  return tags.flatMap((tag) => {
    const images = /\boutputs\.(?:tags|json)\b/.test(tag) ? made.flatMap(({ inputs }) => lines(inputs?.['images'])) : [];
    // The version is made when it runs.
    return images.length > 0 ? images.map((image) => wordOf(setting, `${image}:$TAG`)) : [wordOf(setting, tag)];
  });
}

function imageInputs(setting: Setting): Word[] {
  const { image, registry, tags = 'latest' } = setting.inputs ?? {};
  const name = [registry, image].filter((each) => each !== undefined && each !== '').join('/');
  return image === undefined
    ? []
    : tags
        .split(/\s+/)
        .filter(Boolean)
        .map((tag) => wordOf(setting, `${name}:${tag}`));
}

function lines(text = ''): string[] {
  return text
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter(Boolean);
}

function wordOf({ place }: Setting, text: string): Word {
  return { text, isLiteral: !text.includes('$'), place };
}
