import { expect, it } from 'vitest';
import mxPresent from '../../src/check/mx-present.ts';
import { judge } from '../support/judge.ts';

it.each([
  [mxPresent.meta.docs.good, 'pass'],
  [mxPresent.meta.docs.bad, 'fail'],
  ['', 'fail'],
  ['@ MX !servfail', 'inconclusive'],
])('%j: %s', async (zone, status) => {
  expect((await judge(mxPresent, zone)).status).toBe(status);
});
