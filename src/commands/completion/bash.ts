import { type CommandWords, flagsOf, quote } from './words.ts';

/** A script for bash, of version 3.2 (macOS) or later; needs nothing of bash-completion. */
export function bashCompletion(commands: readonly CommandWords[]): string {
  return `# Completion of k8sport for bash: source <(k8sport completion bash)
_k8sport() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} words='' list='' equals=''
  COMPREPLY=()
  # Bash takes the equals sign of --option=value for a word.
  if [[ $current == '=' ]]; then current='' equals='='
  elif [[ $previous == '=' ]]; then previous=\${COMP_WORDS[COMP_CWORD-2]} equals='='
  fi
  if ((COMP_CWORD == 1)); then
    words=${quote([...commands.map(({ name }) => name), '--help', '--version'].join(' '))}
    COMPREPLY=($(compgen -W "$words" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]} $previous$equals" in
${commands.flatMap(valueCases).join('\n')}
    *)
      case "\${COMP_WORDS[1]}" in
${commands.map(commandCase).join('\n')}
      esac ;;
  esac
  # Where there are no words to offer, bash offers files.
  if [[ -n $list && $current == *,* ]]; then
    local before=\${current%,*},
    COMPREPLY=($(compgen -P "$before" -W "$words" -- "\${current#"$before"}"))
  elif [[ -n $words ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  fi
}
complete -o default -F _k8sport k8sport
`;
}

function valueCases({ name, options }: CommandWords): string[] {
  return options
    .filter(({ takesValue }) => takesValue)
    .map((option) => {
      const alone = option.isValueOptional ? [] : flagsOf(option);
      const patterns = [...alone, ...flagsOf(option).map((flag) => `${flag}=`)].map((flag) => quote(`${name} ${flag}`));
      return `    ${patterns.join('|')}) words=${quote(option.values.join(' '))}${option.isList ? ' list=1' : ''} ;;`;
    });
}

function commandCase({ name, options, operands = [] }: CommandWords): string {
  const flags = options.flatMap(flagsOf).join(' ');
  const otherwise = operands.length > 0 ? `else words=${quote(operands.join(' '))}; ` : '';
  return `        ${quote(name)}) if [[ $current == -* ]]; then words=${quote(flags)}; ${otherwise}fi ;;`;
}
