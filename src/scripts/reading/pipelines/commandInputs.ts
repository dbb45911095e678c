/** Inputs of GitHub actions that are shell scripts. Sources: `action.yml` of devcontainers/ci, nick-fields/retry and azure/cli. */
const inputs: readonly (readonly [RegExp, string])[] = [
  [/^devcontainers\/ci@/i, 'runCmd'],
  [/^(?:nick-fields|nick-invision)\/retry@/i, 'command'],
  [/^azure\/cli@/i, 'inlineScript'],
];

/** The input of an action that is a shell script. */
export function commandInputOf(uses: string): string | undefined {
  return inputs.find(([pattern]) => pattern.test(uses))?.[1];
}
