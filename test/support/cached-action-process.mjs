/** The process of test/support/cached-action.ts: runs the built Action for each message, and says what it wrote. */
const action = new URL('../../dist/action.js', import.meta.url).href;

const capture = (stream) => {
  let text = '';
  stream.write = (chunk, ...rest) => {
    text += chunk;
    rest.findLast((one) => typeof one === 'function')?.();
    return true;
  };
  return () => {
    const taken = text;
    text = '';
    return taken;
  };
};

const [stdout, stderr] = [capture(process.stdout), capture(process.stderr)];
let runs = 0;

const run = async ({ cwd, env }) => {
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  process.chdir(cwd);
  process.exitCode = 0;
  // Another address each time: else it would not run again.
  await import(`${action}?run=${(runs += 1)}`);
  process.send({ status: process.exitCode, signal: null, stdout: stdout(), stderr: stderr() });
};

process.on('message', (options) => void run(options));
