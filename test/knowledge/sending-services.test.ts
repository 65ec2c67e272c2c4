import { expect, it } from 'vitest';
import { readOn, unalignedServices } from '../../src/knowledge/sending-services.ts';

it('each service has the page that shows it, and all were read on a day', () => {
  expect(unalignedServices.length).toBeGreaterThan(0);
  for (const { source, selectors } of unalignedServices) {
    expect(source).toMatch(/^https:\/\/[a-z0-9.-]+\/\S+$/);
    expect(selectors).not.toEqual([]);
  }
  expect(readOn).toMatch(/^\d{4}-\d\d-\d\d$/);
});
