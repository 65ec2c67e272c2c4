import { alwaysOptions, commandLineVocabulary, commandTitle, defineCommands, groupByTitle, listOptions, optionFlags, stdoutStyle, writeStdout } from "./shared-audit.js";
import { joinBlocks, largest, paint, titledSection, toText, wrapParagraph } from "./shared-text.js";
// src/input/cli/manual.ts
const exitCodes = [
	[0, "passed"],
	[1, "failed: a finding at or above --fail-on, or drift"],
	[2, "usage, configuration or an input file is wrong"],
	[3, "inconclusive: something that the verdict needs could not be looked up"],
	[70, "a bug in dns-audit"],
	[130, "interrupted by SIGINT (Ctrl-C)"],
	[143, "ended by SIGTERM"]
];
const examples = [
	["dns-audit example.com", "What is wrong, and the records that fix it"],
	["dns-audit wait example.com --for 2h", "After publishing them: when to press Verify"],
	["dns-audit example.com --no-ports --output report.html", "A report to read and to share"]
];
const optionChoices = (values, { checks, areas }) => {
	if (values === void 0) return {};
	return { choices: values === "names" ? [...areas, ...checks] : values };
};
const toManualOption = (option, known) => {
	const { name, alias, group, describe, takes, values, list, default: fallback } = option;
	return {
		name,
		...alias !== void 0 && { alias },
		group,
		describe,
		...takes !== void 0 && { takes },
		...optionChoices(values, known),
		list: list === true,
		on: fallback === true,
		...typeof fallback === "string" && { fallback }
	};
};
const isOfAudit = ({ commands }) => commands.includes("audit");
const writeSynopsis = ({ name, count }) => {
	switch (count) {
		case "one": return `<${name}>`;
		case "one or none": return `[${name}]`;
		case "some": return `<${name}...>`;
		case "any": return `[${name}...]`;
	}
};
const toManualCommand = (command, known) => {
	const { name, argument, group, describe, details } = command;
	const rows = listOptions(name);
	const own = rows.filter((row) => !isOfAudit(row));
	const common = rows.filter(isOfAudit);
	return {
		name: commandTitle(name),
		synopsis: argument === void 0 ? "" : writeSynopsis(argument),
		group,
		describe,
		...optionChoices(argument?.values, known),
		options: own.map((row) => toManualOption(row, known)),
		common: common.map((row) => toManualOption(row, known)),
		...details !== void 0 && { details }
	};
};
const buildManual = (known) => ({
	version: known.version,
	purpose: "Audits iCloud+ custom email domains: what is wrong, and exactly which record to publish.",
	commands: defineCommands(known).map((command) => toManualCommand(command, known)),
	options: listOptions("audit").map((row) => toManualOption(row, known)),
	exits: exitCodes,
	examples
});
// src/report/shell/options.ts
const shellQuote = (text) => `'${text.replaceAll("'", `'\\''`)}'`;
const allOptions = ({ options, common }) => [
	...options,
	...common,
	...alwaysOptions
];
const namedCommands = ({ commands }) => commands.filter(({ name }) => name !== "");
const valuedOptions = (manual) => [...new Set(manual.commands.flatMap(allOptions).flatMap((option) => option.takes === void 0 ? [] : optionFlags(option)))];
const scriptHead = (shell) => `# ${shell} completion for dns-audit. Made by: dns-audit completion ${shell}`;
const namelessCommands = ({ commands }) => commands.filter(({ name }) => name === "");
// src/report/shell/bash.ts
const bashChoices = (choices, list) => {
	if (choices === "file") return "_dns_audit_files";
	if (choices === void 0 || choices === "domain") return ":";
	return `${list ? "_dns_audit_list" : "_dns_audit_words"} ${shellQuote(choices.join(" "))}`;
};
const bashCommand = (command) => {
	const options = allOptions(command);
	const values = options.filter(({ takes }) => takes !== void 0).map((option) => `        ${optionFlags(option).join("|")}) ${bashChoices(option.choices, option.list)} ;;`);
	return `    ${command.name === "" ? "*" : shellQuote(command.name)})
      case "$prev" in
${values.join("\n")}
        *)
          case "$cur" in
            -*) _dns_audit_words ${shellQuote(options.flatMap(optionFlags).join(" "))} ;;
            *) ${bashChoices(command.choices, false)} ;;
          esac ;;
      esac ;;`;
};
const bashCompletion = (manual) => {
	const names = namedCommands(manual).map(({ name }) => name);
	const valued = valuedOptions(manual);
	return `${scriptHead("bash")}
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
    case "$last" in ${valued.join("|")}) [ "$word" = "=" ] || last=""; continue ;; esac
    last="$word"
    case "$word" in -*|=) ;; *) command="$word"; break ;; esac
  done
  case "$command" in
    "") [ "\${cur#-}" = "$cur" ] && case "$prev" in ${valued.join("|")}) ;; *) _dns_audit_words ${shellQuote(names.join(" "))} ;; esac ;;
  esac
  case "$command" in
${[...namedCommands(manual), ...namelessCommands(manual)].map(bashCommand).join("\n")}
  esac
}
complete -F _dns_audit dns-audit
`;
};
// src/report/shell/fish.ts
const fishChoices = (choices) => {
	if (choices === "file") return " -r -F";
	return typeof choices === "object" ? ` -x -a ${shellQuote(choices.join(" "))}` : " -x";
};
const fishFlags = (option) => optionFlags(option).map((flag) => flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`).join(" ");
const fishOption = (condition, option) => {
	const { takes, choices, list, describe } = option;
	const value = takes === void 0 ? "" : list ? ` -x -a ${shellQuote(`(__dns_audit_list ${(typeof choices === "object" ? choices : []).join(" ")})`)}` : fishChoices(choices);
	return `complete -c dns-audit -n ${shellQuote(condition)} ${fishFlags(option)}${value} -d ${shellQuote(describe)}`;
};
const fishCommand = (command) => {
	const { name, choices } = command;
	const condition = `__dns_audit_is ${name === "" ? "audit" : name}`;
	const own = typeof choices === "object" ? choices : [];
	return [...allOptions(command).map((option) => fishOption(condition, option)), ...own.length === 0 ? [] : [`complete -c dns-audit -n ${shellQuote(condition)} -a ${shellQuote(own.join(" "))}`]];
};
const fishFunctions = (manual) => `function __dns_audit_list
  set -l before (string match -r '.*,' -- (commandline -ct | string replace -r '^--[a-z-]+=' ''))
  for name in $argv
    echo "$before$name"
  end
end
function __dns_audit_command
  set -l last ''
  for word in (commandline -xpc 2>/dev/null; or commandline -opc)[2..]
    if contains -- $last ${valuedOptions(manual).join(" ")}
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
  if contains -- "$command" ${namedCommands(manual).map(({ name }) => name).join(" ")}
    test "$command" = $argv[1]
  else
    test audit = $argv[1]
  end
end`;
const fishCompletion = (manual) => {
	return `${scriptHead("fish")}
${fishFunctions(manual)}
complete -c dns-audit -f
${namedCommands(manual).map(({ name, describe }) => `complete -c dns-audit -n 'test -z (__dns_audit_command)' -a ${name} -d ${shellQuote(describe)}`).join("\n")}
${manual.commands.flatMap(fishCommand).join("\n")}
`;
};
// src/report/shell/zsh.ts
const zshText = (text) => text.replace(/[\\[\]:]/g, (sign) => `\\${sign}`);
const zshChoices = (choices, list) => {
	if (choices === "file") return "_files";
	if (choices === "domain") return "_hosts";
	if (choices === void 0) return " ";
	return list ? `_values -s , name ${choices.join(" ")}` : `(${choices.join(" ")})`;
};
const zshOption = (option) => {
	const { takes, choices, list, describe } = option;
	const value = takes === void 0 ? "" : `:${zshText(takes)}:${zshChoices(choices, list)}`;
	return optionFlags(option).map((flag) => {
		const spelled = takes !== void 0 && flag.startsWith("--") ? `${flag}=` : flag;
		return `    ${shellQuote(`*${spelled}[${zshText(describe)}]${value}`)}`;
	}).join(" \\\n");
};
const zshArguments = (command, rest) => `_arguments \\\n${[...allOptions(command).map(zshOption), `    ${rest}`].join(" \\\n")}`;
const zshCommand = (command) => {
	const { name, synopsis, choices } = command;
	const rest = shellQuote(`*:${zshText(synopsis.replace(/[^a-z]/g, "") || "nothing")}:${zshChoices(choices, false)}`);
	return `  ${name === "" ? "*" : shellQuote(name)})\n    ${zshArguments(command, rest)} ;;`;
};
const zshCompletion = (manual) => {
	const first = shellQuote("1:command or domain:_dns_audit_first");
	const described = namedCommands(manual).map(({ name, describe }) => shellQuote(`${name}:${zshText(describe)}`));
	return `#compdef dns-audit
${scriptHead("zsh")}
_dns_audit_first() {
  local -a commands=(
    ${described.join("\n    ")}
  )
  _describe -t commands command commands
  _hosts
}
_dns_audit() {
  local i command=""
  for ((i = 2; i < CURRENT; i++)); do
    case "$words[i-1]" in ${valuedOptions(manual).join("|")}) continue ;; esac
    case "$words[i]" in -*) ;; *) command="$words[i]"; break ;; esac
  done
  if [[ -z "$command" ]]; then
    ${namelessCommands(manual).map((audit) => zshArguments(audit, first)).join("")}
    return
  fi
  case "$command" in
${[...namedCommands(manual), ...namelessCommands(manual)].map(zshCommand).join("\n")}
  esac
}
if [ "$funcstack[1]" = "_dns_audit" ]; then _dns_audit "$@"; else compdef _dns_audit dns-audit; fi
`;
};
// src/report/shell/completion.ts
const completionScripts = {
	bash: bashCompletion,
	zsh: zshCompletion,
	fish: fishCompletion
};
const renderCompletion = (manual, shell) => completionScripts[shell](manual);
// src/report/shell/help.ts
const widest = 24;
const entries = (style, items) => {
	const column = Math.min(widest, largest(items.map(([name]) => name.length))) + 4;
	return items.flatMap(([name, what]) => {
		const [first = "", ...more] = wrapParagraph(style, what, column);
		const head = `  ${name}`;
		return head.length + 2 <= column ? [head.padEnd(column) + first.slice(column), ...more] : [
			head,
			first,
			...more
		];
	});
};
const optionSpelling = (option) => [optionFlags(option).join(", "), option.takes ?? ""].join(" ").trim();
const optionMeaning = ({ describe, fallback }) => fallback === void 0 ? describe : `${describe} [${fallback}]`;
const optionSections = (style, options) => groupByTitle(options).map(([group, items]) => titledSection(style, group, [entries(style, items.map((one) => [optionSpelling(one), optionMeaning(one)]))]));
const withFullStop = (text) => /[.?)]$/.test(text) ? text : `${text}.`;
const commandUsage = ({ name, synopsis }) => [
	"dns-audit",
	name,
	synopsis
].filter((part) => part !== "").join(" ");
const withoutBlankLine = (lines) => lines.filter((_, i) => i !== 1);
const plainOptions = ({ commands, options }) => [...options, ...commands.find(({ name }) => name === "")?.options ?? []];
const renderHelp = (manual, style) => {
	const commands = groupByTitle(manual.commands).map(([group, items]) => titledSection(style, group, [entries(style, items.map((one) => [`${one.name} ${one.synopsis}`.trim(), one.describe]))]));
	const exits = manual.exits.map(([code, what]) => [String(code).padStart(2), what]);
	const shown = manual.examples.flatMap(([command, what]) => [`  ${command}`, ...wrapParagraph(style, what, 6).map((line) => paint(style, "dim", line))]);
	return toText(joinBlocks([
		[paint(style, "bold", "dns-audit <domain...>"), ...wrapParagraph(style, manual.purpose)],
		...commands.map(withoutBlankLine),
		withoutBlankLine(titledSection(style, "Examples", [shown])),
		...optionSections(style, [...plainOptions(manual), ...alwaysOptions]).map(withoutBlankLine),
		withoutBlankLine(titledSection(style, "Exit status", [entries(style, exits)]))
	]));
};
const renderCommandHelp = (command, style) => {
	const { choices, describe, details, options, common } = command;
	const named = typeof choices === "object" ? choices.join(", ") : void 0;
	return toText(joinBlocks([
		[paint(style, "bold", commandUsage(command)), ...wrapParagraph(style, withFullStop(describe))],
		details === void 0 ? [] : wrapParagraph(style, details),
		named === void 0 ? [] : wrapParagraph(style, `${command.synopsis}: ${named}`),
		...optionSections(style, [...options, ...common]).map(withoutBlankLine)
	]));
};
// src/report/shell/man.ts
const escapeRoff = (text) => text.replaceAll("\\", "\\e").replaceAll("-", "\\-").replace(/^(['.])/gm, "\\&$1");
const bold = (text) => `\\fB${escapeRoff(text)}\\fR`;
const italic = (text) => `\\fI${escapeRoff(text)}\\fR`;
const listItem = (head, text) => `.TP\n${head}\n${escapeRoff(text)}`;
const optionItem = (option) => {
	const { takes } = option;
	const head = optionFlags(option).map(bold).join(", ");
	return listItem(takes === void 0 ? head : `${head} ${italic(takes)}`, optionMeaning(option));
};
const italicSynopsis = (text) => text.split(" ").map((part) => part.replace(/[a-z]+/, (word) => italic(word)).replaceAll("...", "\\&...")).join(" ");
const optionSection = (all) => groupByTitle(all).flatMap(([group, items]) => [[`.SS ${escapeRoff(group)}`], items.map(optionItem)].flat());
const commandItem = ({ name, synopsis, describe, details, options: own }) => {
	const head = [bold(name === "" ? "dns-audit" : `dns-audit ${name}`), italicSynopsis(synopsis)];
	const lines = [listItem(head.join(" ").trim(), [withFullStop(describe), details ?? ""].join(" ").trim())];
	return own.length === 0 ? lines.join("\n") : [
		...lines,
		".RS",
		...own.map(optionItem),
		".RE"
	].join("\n");
};
const commandSection = ({ commands }) => groupByTitle(commands).flatMap(([group, items]) => [[`.SS ${escapeRoff(group)}`], items.map(commandItem)].flat());
const renderMan = (manual) => [
	`.TH DNS\\-AUDIT 1 "" "dns\\-audit ${escapeRoff(manual.version)}" "User Commands"`,
	".SH NAME",
	"dns\\-audit \\- auditor for iCloud+ custom email domains",
	".SH SYNOPSIS",
	`${bold("dns-audit")} ${italic("domain")}... [${italic("options")}]`,
	".br",
	`${bold("dns-audit")} ${italic("command")} [${italic("options")}]`,
	".SH DESCRIPTION",
	escapeRoff(manual.purpose),
	".SH COMMANDS",
	...commandSection(manual),
	".SH OPTIONS",
	"Options of the audit. Other commands take those that their --help lists.",
	...optionSection(manual.options),
	".SH EXIT STATUS",
	...manual.exits.map(([code, what]) => listItem(bold(String(code)), what)),
	".SH EXAMPLES",
	...manual.examples.map(([command, what]) => listItem(bold(command), what)),
	""
].join("\n");
// src/command/help.ts
const columns = 80;
const help = async (topic) => {
	const here = stdoutStyle({ color: "auto" });
	const style = {
		...here,
		width: Math.min(here.width, columns)
	};
	const manual = buildManual(commandLineVocabulary());
	const command = manual.commands.find(({ name }) => topic !== void 0 && name === topic);
	await writeStdout(command === void 0 ? renderHelp(manual, style) : renderCommandHelp(command, style));
	return 0;
};
const man = async () => {
	await writeStdout(renderMan(buildManual(commandLineVocabulary())));
	return 0;
};
const completion = async (shell) => {
	await writeStdout(renderCompletion(buildManual(commandLineVocabulary()), shell));
	return 0;
};
export { completion, help, man };
