import { type CommandWords, flagsOf, type OptionWords, quote } from './words.ts';

/** A script for zsh, to be sourced behind `compinit`, or kept as `_k8sport` in the `fpath`. */
export function zshCompletion(commands: readonly CommandWords[]): string {
  return `#compdef k8sport
# Completion of k8sport for zsh: source <(k8sport completion zsh)
_k8sport() {
  if ((CURRENT == 2)); then
    local -a commands=(
${commands.map(({ name, summary }) => `      ${quote(`${name}:${summary}`)}`).join('\n')}
    )
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT--))
  case $command in
${commands.map(commandCase).join('\n')}
  esac
}
if [[ $funcstack[1] == _k8sport ]]; then
  _k8sport "$@"
else
  compdef _k8sport k8sport
fi
`;
}

function commandCase({ name, options, operands }: CommandWords): string {
  const rest = operands ? `*:word:(${operands.join(' ')})` : '*:file:_files';
  return `    ${name})
      _arguments -s \\
${[...options.map(optionSpec), quote(rest)].map((line) => `        ${line}`).join(' \\\n')}
      ;;`;
}

function optionSpec(option: OptionWords): string {
  const { name, short, help, takesValue, isValueOptional } = option;
  const flags = takesValue ? [...(short ? [`-${short}+`] : []), `--${name}=${isValueOptional ? '-' : ''}`] : flagsOf(option);
  const spec = quote(
    `[${help.replaceAll(/[[\]\\:]/g, String.raw`\$&`)}]${takesValue ? `${isValueOptional ? '::' : ':'}value:${valueSpec(option)}` : ''}`,
  );
  // Any number of times: some are repeatable, and the last of the others counts.
  return flags.length === 1 ? `${quote(`*${flags[0]}`)}${spec}` : `'*'{${flags.join(',')}}${spec}`;
}

function valueSpec({ values, isList }: OptionWords): string {
  if (values.length === 0) return '_files';
  return isList ? `_values -s , value ${values.join(' ')}` : `(${values.join(' ')})`;
}
