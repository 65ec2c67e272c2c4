/** Whole-process timing: the commands in turn, so that a machine whose speed drifts is fair to all of them. */
import { spawn } from 'node:child_process';

export interface Command {
  readonly name: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

const once = ({
  args,
  env,
  cwd,
}: Command): Promise<{ readonly ms: number; readonly status: number | null }> =>
  new Promise((done, fail) => {
    const begun = performance.now();
    const child = spawn(process.execPath, args, {
      stdio: 'ignore',
      ...(cwd !== undefined && { cwd }),
      env: { PATH: process.env['PATH'] ?? '', ...env },
    });
    child.on('error', fail);
    child.on('exit', (status) => done({ ms: performance.now() - begun, status }));
  });

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

export interface Measured {
  readonly name: string;
  /** Median wall time in milliseconds. */
  readonly ms: number;
  /** The shortest: what else the machine does only makes it longer. */
  readonly least: number;
  /** Median of the ratios to the first command, pair by pair. */
  readonly ratio: number;
  readonly status: number | null;
}

/** Runs the commands `rounds` times in turn, after one round that does not count. */
export const measure = async (
  commands: readonly Command[],
  rounds: number,
): Promise<readonly Measured[]> => {
  const times = commands.map((): number[] => []);
  const statuses: (number | null)[] = [];
  for (let round = -1; round < rounds; round += 1)
    for (const [i, command] of commands.entries()) {
      const { ms, status } = await once(command);
      statuses[i] = status;
      if (round >= 0) times[i]!.push(ms);
    }
  return commands.map(({ name }, i) => ({
    name,
    ms: median(times[i]!),
    least: Math.min(...times[i]!),
    ratio: median(times[i]!.map((ms, round) => ms / times[0]![round]!)),
    status: statuses[i] ?? null,
  }));
};

export const table = (title: string, rows: readonly (readonly (string | number)[])[]): void => {
  const shown = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? cell.toFixed(2) : cell)),
  );
  const widths = shown[0]!.map((_, column) => Math.max(...shown.map((row) => row[column]!.length)));
  const lines = shown.map((row) => row.map((cell, i) => cell.padEnd(widths[i]!)).join('  '));
  process.stdout.write(`\n${title}\n${lines.map((line) => `  ${line.trimEnd()}`).join('\n')}\n`);
};
