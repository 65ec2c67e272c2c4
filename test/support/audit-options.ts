/** Options of an audit in a test: nobody's terminal, no second look elsewhere. */
import type { AuditOptions } from '../../src/model/request.ts';

export const testOptions: AuditOptions = {
  outputs: [{ format: 'text' }],
  only: [],
  skip: [],
  failOn: 'error',
  resolvers: [{ kind: 'system' }],
  ports: false,
  authoritative: true,
  controls: [],
  set: [],
  platform: 'macos',
  timeoutMs: 20_000,
  concurrency: 1,
  color: 'never',
  verbose: false,
  quiet: false,
};
