/**
 * What the Actions runner takes for a command in a line of a step's output: both of its grammars,
 * as `ActionCommand.cs` and `OutputManager.cs` have them. Lines end as .NET's `ReadLine` ends them.
 */

export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** The names that the runner knows; anything else is left in the log. */
const known = new Set(
  'add-mask add-matcher add-path debug echo endgroup error group internal-set-repo-path notice remove-matcher save-state set-env set-output stop-commands warning'.split(
    ' ',
  ),
);

const unescape = (text: string, pairs: readonly (readonly [string, string])[]): string =>
  pairs.reduce((result, [escaped, sign]) => result.replaceAll(escaped, sign), text);

const dataEscapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
] as const;
const propertyEscapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
] as const;

const build = (info: string, separator: string, data: string): Command | undefined => {
  const space = info.indexOf(' ');
  const name = space < 0 ? info : info.slice(0, space);
  if (!known.has(name.toLowerCase())) return undefined;
  const pairs =
    space < 0
      ? []
      : info
          .slice(space + 1)
          .trim()
          .split(separator);
  const properties = Object.fromEntries(
    pairs
      .filter((pair) => pair.includes('='))
      .map((pair) => {
        const at = pair.indexOf('=');
        return [pair.slice(0, at), unescape(pair.slice(at + 1), propertyEscapes)];
      }),
  );
  return { name: name.toLowerCase(), properties, data: unescape(data, dataEscapes) };
};

/** `::name key=value,key=value::data`, at the start of a line, after white space of any kind. */
const second = (line: string): Command | undefined => {
  const text = line.replace(/^[\s\u0085\u200b]+/, '');
  const end = text.indexOf('::', 2);
  if (!text.startsWith('::') || end < 0) return undefined;
  return build(text.slice(2, end), ',', text.slice(end + 2));
};

/** `##[name key=value;key=value]data`, anywhere in a line. */
const first = (line: string): Command | undefined => {
  const start = line.indexOf('##[');
  const end = line.indexOf(']', start);
  if (start < 0 || end < 0) return undefined;
  return build(line.slice(start + 3, end), ';', line.slice(end + 1));
};

/** Every command in a log, in order; `stop-commands` silences those that follow, up to its token. */
export const commandsIn = (log: string): readonly Command[] => {
  const commands: Command[] = [];
  let token: string | undefined;
  for (const line of log.split(/\r\n|\r|\n/)) {
    if (token !== undefined) {
      if (line.trim() === `::${token}::`) token = undefined;
      continue;
    }
    const command = second(line) ?? first(line);
    if (command === undefined) continue;
    commands.push(command);
    if (command.name === 'stop-commands') token = command.data;
  }
  return commands;
};

/** The outputs in a GITHUB_OUTPUT file, in both of its forms. */
export const outputsIn = (file: string): Readonly<Record<string, string>> => {
  const outputs: Record<string, string> = {};
  const lines = file.split(/\r?\n/);
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i]!;
    const [, name, delimiter] = /^([^=]+?)<<(.+)$/.exec(line) ?? [];
    if (name !== undefined && delimiter !== undefined) {
      const end = lines.indexOf(delimiter, i + 1);
      if (end < 0) throw new Error(`no end of ${name}`);
      outputs[name] = lines.slice(i + 1, end).join('\n');
      i = end;
    } else if (line.includes('=')) {
      outputs[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1);
    } else if (line !== '') throw new Error(`neither name=value nor name<<end: ${line}`);
  }
  return outputs;
};
