/** The completion script for bash. */
import {
  type Choices,
  optionFlags,
  type Manual,
  type ManualCommand,
} from '../../model/command-line.ts';
import {
  scriptHead,
  namedCommands,
  namelessCommands,
  allOptions,
  shellQuote,
  valuedOptions,
} from './options.ts';

const bashChoices = (choices: Choices | undefined, list: boolean): string => {
  if (choices === 'file') return '_dns_audit_files';
  if (choices === undefined || choices === 'domain') return ':';
  return `${list ? '_dns_audit_list' : '_dns_audit_words'} ${shellQuote(choices.join(' '))}`;
};

const bashCommand = (command: ManualCommand): string => {
  const options = allOptions(command);
  const values = options
    .filter(({ takes }) => takes !== undefined)
    .map(
      (option) =>
        `        ${optionFlags(option).join('|')}) ${bashChoices(option.choices, option.list)} ;;`,
    );
  return `    ${command.name === '' ? '*' : shellQuote(command.name)})
      case "$prev" in
${values.join('\n')}
        *)
          case "$cur" in
            -*) _dns_audit_words ${shellQuote(options.flatMap(optionFlags).join(' '))} ;;
            *) ${bashChoices(command.choices, false)} ;;
          esac ;;
      esac ;;`;
};

export const bashCompletion = (manual: Manual): string => {
  const names = namedCommands(manual).map(({ name }) => name);
  const valued = valuedOptions(manual);
  return `${scriptHead('bash')}
_dns_audit_words() { COMPREPLY+=($(compgen -W "$1" -- "$cur")); }
_dns_audit_files() { compopt -o filenames 2>/dev/null; COMPREPLY+=($(compgen -f -- "$cur")); }
_dns_audit_list() {
  local before=""
  case "$cur" in *,*) before="\${cur%,*}," ;; esac
  COMPREPLY+=($(compgen -P "$before" -W "$1" -- "\${cur##*,}"))
  compopt -o nospace 2>/dev/null
}
_dns_audit() {
  local cur prev command="" i word last=""
  COMPREPLY=()
  cur="\${COMP_WORDS[COMP_CWORD]}"
  prev="\${COMP_WORDS[COMP_CWORD-1]}"
  # Readline divides --option=value at the sign.
  if [ "$cur" = "=" ]; then cur=""
  elif [ "$prev" = "=" ]; then prev="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
    case "$last" in ${valued.join('|')}) [ "$word" = "=" ] || last=""; continue ;; esac
    last="$word"
    case "$word" in -*|=) ;; *) command="$word"; break ;; esac
  done
  case "$command" in
    "") [ "\${cur#-}" = "$cur" ] && case "$prev" in ${valued.join('|')}) ;; *) _dns_audit_words ${shellQuote(names.join(' '))} ;; esac ;;
  esac
  case "$command" in
${[...namedCommands(manual), ...namelessCommands(manual)].map(bashCommand).join('\n')}
  esac
}
complete -F _dns_audit dns-audit
`;
};
