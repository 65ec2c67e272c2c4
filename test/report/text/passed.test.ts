import { expect, it } from 'vitest';
import { checks } from '../../../src/check/registry.ts';
import { tellingChecks } from '../../../src/report/text/passed.ts';

it.each(Object.entries(tellingChecks))(
  '%s is told by a check of its own that there is',
  (area, id) => expect(checks.find(({ meta }) => meta.id === id)?.meta.area).toBe(area),
);
