import { At as nameOf, Ht as grouped, Nt as examples, Pt as exitCodes, S as writeOut, jt as auditOptions, kt as commandsFor, u as styleHere, w as known, xt as heedsOf } from "./shared-audit.js";
import { C as spaced, S as section, h as asText, st as largest, v as paint, y as paragraph } from "./shared-text.js";
// src/input/manual.ts
const choicesOf = (values, { checks, areas }) => {
	if (values === void 0) return {};
	return { choices: values === "names" ? [...areas, ...checks] : values };
};
const optionOf = (name, option, known) => {
	const { group = "Options:", describe = "", takes, values, list, default: fallback } = option;
	return {
		name,
		group: group.replace(/:$/, ""),
		describe,
		...option.type === "boolean" ? {} : { takes: takes ?? "VALUE" },
		...choicesOf(values, known),
		list: list === true,
		on: fallback === true,
		...typeof fallback === "string" ? { fallback } : {}
	};
};
const optionsOf$1 = (options, known) => Object.entries(options).map(([name, option]) => optionOf(name, option, known));
const heededBy = (command, known) => optionsOf$1(auditOptions, known).filter(({ name }) => !Object.hasOwn(command.options ?? {}, name) && heedsOf[nameOf(command)]?.common.some((one) => one === name) === true);
const commandOf = (command, known) => ({
	name: nameOf(command),
	synopsis: command.usage.replace(/^\S+ ?/, "").replaceAll("..", "..."),
	group: command.group ?? "More",
	describe: command.describe,
	...choicesOf(command.values, known),
	options: optionsOf$1(command.options ?? {}, known),
	common: heededBy(command, known),
	...command.details === void 0 ? {} : { details: command.details }
});
const manualOf = (known) => ({
	version: known.version,
	purpose: "Audits iCloud+ custom email domains: what is wrong, and the very record to publish.",
	commands: commandsFor(known).map((command) => commandOf(command, known)),
	options: optionsOf$1(auditOptions, known),
	exits: exitCodes,
	examples
});
// src/report/completion-parts.ts
/** A word of a script, in single quotes. */
const quoted = (text) => `'${text.replaceAll("'", `'\\''`)}'`;
const always$1 = ["help", "version"].map((name) => ({
	name,
	group: "",
	describe: name === "help" ? "Show help" : "Show the version",
	list: false,
	on: false
}));
/** As they are given: a switch that is on is turned off. */
const flagOf = ({ name, on }) => `--${on ? "no-" : ""}${name}`;
const optionsOf = ({ options, common }) => [
	...options,
	...common,
	...always$1
];
const named = ({ commands }) => commands.filter(({ name }) => name !== "");
/** Every option that takes a value: the word after it is no command. */
const valuedOf = (manual) => [...new Set(manual.commands.flatMap(optionsOf).flatMap(({ name, takes }) => takes === void 0 ? [] : [`--${name}`]))];
const head = (shell) => `# ${shell} completion for dns-audit. Made by: dns-audit completion ${shell}`;
/** The command that needs no name. */
const nameless = ({ commands }) => commands.filter(({ name }) => name === "");
// src/report/completion-bash.ts
const bashChoices = (choices, list) => {
	if (choices === "file") return "_dns_audit_files";
	if (choices === void 0 || choices === "domain") return ":";
	return `${list ? "_dns_audit_list" : "_dns_audit_words"} ${quoted(choices.join(" "))}`;
};
const bashCommand = (command) => {
	const options = optionsOf(command);
	const values = options.filter(({ takes }) => takes !== void 0).map(({ name, choices, list }) => `        --${name}) ${bashChoices(choices, list)} ;;`);
	return `    ${command.name === "" ? "*" : quoted(command.name)})
      case "$prev" in
${values.join("\n")}
        *)
          case "$cur" in
            -*) _dns_audit_words ${quoted(options.map(flagOf).join(" "))} ;;
            *) ${bashChoices(command.choices, false)} ;;
          esac ;;
      esac ;;`;
};
const bash = (manual) => {
	const names = named(manual).map(({ name }) => name);
	const valued = valuedOf(manual);
	return `${head("bash")}
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
    "") [ "\${cur#-}" = "$cur" ] && case "$prev" in ${valued.join("|")}) ;; *) _dns_audit_words ${quoted(names.join(" "))} ;; esac ;;
  esac
  case "$command" in
${[...named(manual), ...nameless(manual)].map(bashCommand).join("\n")}
  esac
}
complete -F _dns_audit dns-audit
`;
};
// src/report/completion-fish.ts
const fishChoices = (choices) => {
	if (choices === "file") return " -r -F";
	return typeof choices === "object" ? ` -x -a ${quoted(choices.join(" "))}` : " -x";
};
const fishOption = (condition, option) => {
	const { takes, choices, list, describe } = option;
	const value = takes === void 0 ? "" : list ? ` -x -a ${quoted(`(__dns_audit_list ${(typeof choices === "object" ? choices : []).join(" ")})`)}` : fishChoices(choices);
	return `complete -c dns-audit -n ${quoted(condition)} -l ${flagOf(option).slice(2)}${value} -d ${quoted(describe)}`;
};
const fishCommand = (command) => {
	const { name, choices } = command;
	const condition = `__dns_audit_is ${name === "" ? "audit" : name}`;
	const own = typeof choices === "object" ? choices : [];
	return [...optionsOf(command).map((option) => fishOption(condition, option)), ...own.length === 0 ? [] : [`complete -c dns-audit -n ${quoted(condition)} -a ${quoted(own.join(" "))}`]];
};
/** Which command the line is of; `audit` where it names none. */
const fishFunctions = (manual) => `function __dns_audit_list
  set -l before (string match -r '.*,' -- (commandline -ct | string replace -r '^--[a-z-]+=' ''))
  for name in $argv
    echo "$before$name"
  end
end
function __dns_audit_command
  set -l last ''
  for word in (commandline -xpc 2>/dev/null; or commandline -opc)[2..]
    if contains -- $last ${valuedOf(manual).join(" ")}
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
  if contains -- "$command" ${named(manual).map(({ name }) => name).join(" ")}
    test "$command" = $argv[1]
  else
    test audit = $argv[1]
  end
end`;
const fish = (manual) => {
	return `${head("fish")}
${fishFunctions(manual)}
complete -c dns-audit -f
${named(manual).map(({ name, describe }) => `complete -c dns-audit -n 'test -z (__dns_audit_command)' -a ${name} -d ${quoted(describe)}`).join("\n")}
${manual.commands.flatMap(fishCommand).join("\n")}
`;
};
// src/report/completion-zsh.ts
/** Text within an argument of \`_arguments\`. */
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
	const spelled = takes === void 0 ? flagOf(option) : `${flagOf(option)}=`;
	return `    ${quoted(`*${spelled}[${zshText(describe)}]${value}`)}`;
};
const zshArguments = (command, rest) => `_arguments \\\n${[...optionsOf(command).map(zshOption), `    ${rest}`].join(" \\\n")}`;
const zshCommand = (command) => {
	const { name, synopsis, choices } = command;
	const rest = quoted(`*:${zshText(synopsis.replace(/[^a-z]/g, "") || "nothing")}:${zshChoices(choices, false)}`);
	return `  ${name === "" ? "*" : quoted(name)})\n    ${zshArguments(command, rest)} ;;`;
};
const zsh = (manual) => {
	const first = quoted("1:command or domain:_dns_audit_first");
	const described = named(manual).map(({ name, describe }) => quoted(`${name}:${zshText(describe)}`));
	return `#compdef dns-audit
${head("zsh")}
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
    case "$words[i-1]" in ${valuedOf(manual).join("|")}) continue ;; esac
    case "$words[i]" in -*) ;; *) command="$words[i]"; break ;; esac
  done
  if [[ -z "$command" ]]; then
    ${nameless(manual).map((audit) => zshArguments(audit, first)).join("")}
    return
  fi
  case "$command" in
${[...named(manual), ...nameless(manual)].map(zshCommand).join("\n")}
  esac
}
if [ "$funcstack[1]" = "_dns_audit" ]; then _dns_audit "$@"; else compdef _dns_audit dns-audit; fi
`;
};
// src/report/completion.ts
const scripts = {
	bash,
	zsh,
	fish
};
/** What a shell reads to complete the command line. */
const renderCompletion = (manual, shell) => scripts[shell](manual);
// src/report/help.ts
/** `--help`: of the whole command line, or of one command. */
const widest = 24;
const entries = (look, items) => {
	const column = Math.min(widest, largest(items.map(([name]) => name.length))) + 4;
	return items.flatMap(([name, what]) => {
		const [first = "", ...more] = paragraph(look, what, column);
		const head = `  ${name}`;
		return head.length + 2 <= column ? [head.padEnd(column) + first.slice(column), ...more] : [
			head,
			first,
			...more
		];
	});
};
/** The option as it is given: `--format FORMAT`, `--no-ports`. */
const spelling = ({ name, takes, on }) => takes === void 0 ? `--${on ? "no-" : ""}${name}` : `--${name} ${takes}`;
/** What it is, with the value that it has where it is not given. */
const meaning = ({ describe, fallback }) => fallback === void 0 ? describe : `${describe} [${fallback}]`;
const optionSections = (look, options) => grouped(options).map(([group, items]) => section(look, group, [entries(look, items.map((one) => [spelling(one), meaning(one)]))]));
/** With its full stop. */
const sentence = (text) => /[.?)]$/.test(text) ? text : `${text}.`;
const usageOf = ({ name, synopsis }) => [
	"dns-audit",
	name,
	synopsis
].filter((part) => part !== "").join(" ");
const switchOf = (name, describe) => ({
	name,
	describe,
	group: "Always",
	list: false,
	on: false
});
const always = [switchOf("help", "This, or of one command: dns-audit COMMAND --help"), switchOf("version", "The version")];
/** Headings without the empty line below that reports have. */
const tight = (lines) => lines.filter((_, i) => i !== 1);
/** The options of every command, and those of the one without a name. */
const plainOptions = ({ commands, options }) => [...options, ...commands.find(({ name }) => name === "")?.options ?? []];
/** All there is: commands by purpose, options by purpose, exit status, examples. */
const renderHelp = (manual, look) => {
	const commands = grouped(manual.commands).map(([group, items]) => section(look, group, [entries(look, items.map((one) => [`${one.name} ${one.synopsis}`.trim(), one.describe]))]));
	const exits = manual.exits.map(([code, what]) => [String(code).padStart(2), what]);
	const shown = manual.examples.flatMap(([command, what]) => [`  ${command}`, ...paragraph(look, what, 6).map((line) => paint(look, "dim", line))]);
	return asText(spaced([
		[paint(look, "bold", "dns-audit <domain...>"), ...paragraph(look, manual.purpose)],
		...commands.map(tight),
		tight(section(look, "Examples", [shown])),
		...optionSections(look, [...plainOptions(manual), ...always]).map(tight),
		tight(section(look, "Exit status", [entries(look, exits)]))
	]));
};
/** One command: how it is called, what it does, its own options. */
const renderCommandHelp = (command, look) => {
	const { choices, describe, details, options, common } = command;
	const named = typeof choices === "object" ? choices.join(", ") : void 0;
	return asText(spaced([
		[paint(look, "bold", usageOf(command)), ...paragraph(look, sentence(describe))],
		details === void 0 ? [] : paragraph(look, details),
		named === void 0 ? [] : paragraph(look, `${command.synopsis}: ${named}`),
		...optionSections(look, [...options, ...common]).map(tight)
	]));
};
// src/report/man.ts
/** The manual page, in the man(7) macros. */
/** Text in which no sign is a request or an escape. */
const escaped = (text) => text.replaceAll("\\", "\\e").replaceAll("-", "\\-").replace(/^(['.])/gm, "\\&$1");
const bold = (text) => `\\fB${escaped(text)}\\fR`;
const italic = (text) => `\\fI${escaped(text)}\\fR`;
const item = (head, text) => `.TP\n${head}\n${escaped(text)}`;
const optionItem = (option) => {
	const { name, takes, on } = option;
	const head = takes === void 0 ? bold(`--${on ? "no-" : ""}${name}`) : bold(`--${name}`);
	return item(takes === void 0 ? head : `${head} ${italic(takes)}`, meaning(option));
};
const synopsisOf = (text) => text.split(" ").map((part) => part.replace(/[a-z]+/, (word) => italic(word)).replaceAll("...", "\\&...")).join(" ");
const options = (all) => grouped(all).flatMap(([group, items]) => [[`.SS ${escaped(group)}`], items.map(optionItem)].flat());
const commandItem = ({ name, synopsis, describe, details, options: own }) => {
	const head = [bold(name === "" ? "dns-audit" : `dns-audit ${name}`), synopsisOf(synopsis)];
	const lines = [item(head.join(" ").trim(), [sentence(describe), details ?? ""].join(" ").trim())];
	return own.length === 0 ? lines.join("\n") : [
		...lines,
		".RS",
		...own.map(optionItem),
		".RE"
	].join("\n");
};
const commandSection = ({ commands }) => grouped(commands).flatMap(([group, items]) => [[`.SS ${escaped(group)}`], items.map(commandItem)].flat());
/** The page as `man` reads it. */
const renderMan = (manual) => [
	`.TH DNS\\-AUDIT 1 "" "dns\\-audit ${escaped(manual.version)}" "User Commands"`,
	".SH NAME",
	"dns\\-audit \\- auditor for iCloud+ custom email domains",
	".SH SYNOPSIS",
	`${bold("dns-audit")} ${italic("domain")}... [${italic("options")}]`,
	".br",
	`${bold("dns-audit")} ${italic("command")} [${italic("options")}]`,
	".SH DESCRIPTION",
	escaped(manual.purpose),
	".SH COMMANDS",
	...commandSection(manual),
	".SH OPTIONS",
	"Of every command that looks something up.",
	...options(manual.options),
	".SH EXIT STATUS",
	...manual.exits.map(([code, what]) => item(bold(String(code)), what)),
	".SH EXAMPLES",
	...manual.examples.map(([command, what]) => item(bold(command), what)),
	""
].join("\n");
// src/command/manual.ts
/** What is told of the command line itself: help, manual page, completion. */
/** Help is read in lines of this length at most. */
const columns = 80;
/** Of `topic`, a command, or of all. */
const help = async (topic) => {
	const here = styleHere({ color: "auto" });
	const style = {
		...here,
		width: Math.min(here.width, columns)
	};
	const manual = manualOf(known(style.width));
	const command = manual.commands.find(({ name }) => topic !== void 0 && name === topic);
	await writeOut(command === void 0 ? renderHelp(manual, style) : renderCommandHelp(command, style));
	return 0;
};
const man = async () => {
	await writeOut(renderMan(manualOf(known(columns))));
	return 0;
};
const completion = async (shell) => {
	await writeOut(renderCompletion(manualOf(known(columns)), shell));
	return 0;
};
export { completion, help, man };
