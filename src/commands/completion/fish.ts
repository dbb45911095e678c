import type { CommandWords, OptionWords } from './words.ts';

/** A script for fish. */
export function fishCompletion(commands: readonly CommandWords[]): string {
  return `# Completion of k8sport for fish: k8sport completion fish | source
function __k8sport_no_command
  test (count (commandline -opc)) -eq 1
end
function __k8sport_command
  set -l words (commandline -opc)
  test (count $words) -gt 1; and test $words[2] = $argv[1]
end
function __k8sport_list
  set -l before (commandline -ct | string replace -r '^--[^=]*=' '' | string match -r '^.*,')
  for word in $argv
    echo "$before$word"
  end
end
complete -c k8sport -n __k8sport_no_command -f
complete -c k8sport -n __k8sport_no_command -s h -l help -d 'show the help'
complete -c k8sport -n __k8sport_no_command -s V -l version -d 'show the version'
${commands.map(({ name, summary }) => `complete -c k8sport -n __k8sport_no_command -a ${name} -d ${fishQuote(summary)}`).join('\n')}
${commands.flatMap(commandLines).join('\n')}
`;
}

function commandLines({ name, options, operands }: CommandWords): string[] {
  const when = `complete -c k8sport -n '__k8sport_command ${name}'`;
  return [
    ...options.map((option) => `${when}${short(option)} -l ${option.name}${valueOf(option)} -d ${fishQuote(option.help)}`),
    ...(operands ? [`${when} -f -a ${fishQuote(operands.join(' '))}`] : []),
  ];
}

function short({ short: letter }: OptionWords): string {
  return letter ? ` -s ${letter}` : '';
}

function valueOf({ takesValue, isValueOptional, isList, values }: OptionWords): string {
  if (!takesValue) return '';
  if (isValueOptional) return values.length === 0 ? '' : ` -a ${fishQuote(values.join(' '))}`;
  if (values.length === 0) return ' -r';
  const words = fishQuote(values.join(' '));
  return isList ? ` -x -a ${fishQuote(`(__k8sport_list ${values.join(' ')})`)}` : ` -x -a ${words}`;
}

/** In single quotes, fish knows the backslash. */
function fishQuote(text: string): string {
  return `'${text.replaceAll(/[\\']/g, String.raw`\$&`)}'`;
}
