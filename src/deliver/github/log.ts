/** The Action's log: the one place that writes to it, so that no line of it can be a workflow command. */

/**
 * Lines as they may enter the log. The runner obeys `::command::` at the start of a line and
 * `##[command]` anywhere in one, on stdout and stderr alike.
 */
export const withoutLogCommands = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => (line === '' ? '' : `  ${line.replaceAll('##[', String.raw`#\035[`)}`))
    .join('\n');

export const logLines = (text: string): void => {
  process.stdout.write(`${withoutLogCommands(text)}\n`);
};
