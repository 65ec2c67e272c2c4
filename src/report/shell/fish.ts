/** The completion script for fish. */
import {
  type Choices,
  optionFlags,
  type Manual,
  type ManualCommand,
  type ManualOption,
} from '../../model/command-line.ts';
import { scriptHead, namedCommands, allOptions, shellQuote, valuedOptions } from './options.ts';

const fishChoices = (choices: Choices | undefined): string => {
  if (choices === 'file') return ' -r -F';
  return typeof choices === 'object' ? ` -x -a ${shellQuote(choices.join(' '))}` : ' -x';
};

const fishFlags = (option: ManualOption): string =>
  optionFlags(option)
    .map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`))
    .join(' ');

const fishOption = (condition: string, option: ManualOption): string => {
  const { takes, choices, list, describe } = option;
  const value =
    takes === undefined
      ? ''
      : list
        ? ` -x -a ${shellQuote(`(__dns_audit_list ${(typeof choices === 'object' ? choices : []).join(' ')})`)}`
        : fishChoices(choices);
  return `complete -c dns-audit -n ${shellQuote(condition)} ${fishFlags(option)}${value} -d ${shellQuote(describe)}`;
};

const fishCommand = (command: ManualCommand): readonly string[] => {
  const { name, choices } = command;
  const condition = `__dns_audit_is ${name === '' ? 'audit' : name}`;
  const own = typeof choices === 'object' ? choices : [];
  return [
    ...allOptions(command).map((option) => fishOption(condition, option)),
    ...(own.length === 0
      ? []
      : [`complete -c dns-audit -n ${shellQuote(condition)} -a ${shellQuote(own.join(' '))}`]),
  ];
};

/** Which command the line is of; `audit` where it names none. */
const fishFunctions = (manual: Manual): string => `function __dns_audit_list
  set -l before (string match -r '.*,' -- (commandline -ct | string replace -r '^--[a-z-]+=' ''))
  for name in $argv
    echo "$before$name"
  end
end
function __dns_audit_command
  set -l last ''
  for word in (commandline -xpc 2>/dev/null; or commandline -opc)[2..]
    if contains -- $last ${valuedOptions(manual).join(' ')}
      set last ''
      continue
    end
    set last $word
    if not string match -q -- '-*' $word
      echo $word
      return
    end
  end
end
function __dns_audit_is
  set -l command (__dns_audit_command)
  if contains -- "$command" ${namedCommands(manual)
    .map(({ name }) => name)
    .join(' ')}
    test "$command" = $argv[1]
  else
    test audit = $argv[1]
  end
end`;

export const fishCompletion = (manual: Manual): string => {
  return `${scriptHead('fish')}
${fishFunctions(manual)}
complete -c dns-audit -f
${namedCommands(manual)
  .map(
    ({ name, describe }) =>
      `complete -c dns-audit -n 'test -z (__dns_audit_command)' -a ${name} -d ${shellQuote(describe)}`,
  )
  .join('\n')}
${manual.commands.flatMap(fishCommand).join('\n')}
`;
};
