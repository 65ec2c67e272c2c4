/** Settings of an audit in a test: nobody's terminal, no second look elsewhere. */
import type { AuditSettings } from '../../src/model/request.ts';

export const testOptions: AuditSettings = {
  only: [],
  skip: [],
  resolvers: [{ kind: 'system' }],
  ports: false,
  authoritative: true,
  controls: [],
  set: [],
  platform: 'macos',
  timeoutMs: 20_000,
  concurrency: 1,
};
