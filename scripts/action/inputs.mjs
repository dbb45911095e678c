/** The inputs of action.yml, which hands them over in the environment, since nothing in a `run` may be made of them. */
export function readInputs(env) {
  return {
    paths: lines(env.K8SPORT_PATHS),
    formats: lines(env.K8SPORT_FORMATS),
    workingDirectory: env.K8SPORT_WORKING_DIRECTORY?.trim() || '.',
    version: env.K8SPORT_VERSION?.trim() ?? '',
    /** Options of `k8sport check`; those without a value are left to the configuration. */
    options: Object.entries({
      target: env.K8SPORT_TARGET,
      'fail-on': env.K8SPORT_FAIL_ON,
      'min-score': env.K8SPORT_MIN_SCORE,
      config: env.K8SPORT_CONFIG,
    }).flatMap(([name, value]) => (value?.trim() ? [`--${name}=${value.trim()}`] : [])),
  };
}

function lines(text = '') {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
