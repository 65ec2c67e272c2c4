/** The completion script for zsh. */
import {
  type Choices,
  optionFlags,
  type Manual,
  type ManualCommand,
  type ManualOption,
} from '../../model/command-line.ts';
import {
  scriptHead,
  namedCommands,
  namelessCommands,
  allOptions,
  shellQuote,
  valuedOptions,
} from './options.ts';

/** Text within an argument of \`_arguments\`. */
const zshText = (text: string): string => text.replace(/[\\[\]:]/g, (sign) => `\\${sign}`);

const zshChoices = (choices: Choices | undefined, list: boolean): string => {
  if (choices === 'file') return '_files';
  if (choices === 'domain') return '_hosts';
  if (choices === undefined) return ' ';
  return list ? `_values -s , name ${choices.join(' ')}` : `(${choices.join(' ')})`;
};

const zshOption = (option: ManualOption): string => {
  const { takes, choices, list, describe } = option;
  const value = takes === undefined ? '' : `:${zshText(takes)}:${zshChoices(choices, list)}`;
  return optionFlags(option)
    .map((flag) => {
      // A letter's value is the next word; a name's may stand behind a sign.
      const spelled = takes !== undefined && flag.startsWith('--') ? `${flag}=` : flag;
      return `    ${shellQuote(`*${spelled}[${zshText(describe)}]${value}`)}`;
    })
    .join(' \\\n');
};

const zshArguments = (command: ManualCommand, rest: string): string =>
  `_arguments \\\n${[...allOptions(command).map(zshOption), `    ${rest}`].join(' \\\n')}`;

const zshCommand = (command: ManualCommand): string => {
  const { name, synopsis, choices } = command;
  const rest = shellQuote(
    `*:${zshText(synopsis.replace(/[^a-z]/g, '') || 'nothing')}:${zshChoices(choices, false)}`,
  );
  return `  ${name === '' ? '*' : shellQuote(name)})\n    ${zshArguments(command, rest)} ;;`;
};

export const zshCompletion = (manual: Manual): string => {
  const first = shellQuote('1:command or domain:_dns_audit_first');
  const described = namedCommands(manual).map(({ name, describe }) =>
    shellQuote(`${name}:${zshText(describe)}`),
  );
  return `#compdef dns-audit
${scriptHead('zsh')}
_dns_audit_first() {
  local -a commands=(
    ${described.join('\n    ')}
  )
  _describe -t commands command commands
  _hosts
}
_dns_audit() {
  local i command=""
  for ((i = 2; i < CURRENT; i++)); do
    case "$words[i-1]" in ${valuedOptions(manual).join('|')}) continue ;; esac
    case "$words[i]" in -*) ;; *) command="$words[i]"; break ;; esac
  done
  if [[ -z "$command" ]]; then
    ${namelessCommands(manual)
      .map((audit) => zshArguments(audit, first))
      .join('')}
    return
  fi
  case "$command" in
${[...namedCommands(manual), ...namelessCommands(manual)].map(zshCommand).join('\n')}
  esac
}
if [ "$funcstack[1]" = "_dns_audit" ]; then _dns_audit "$@"; else compdef _dns_audit dns-audit; fi
`;
};
