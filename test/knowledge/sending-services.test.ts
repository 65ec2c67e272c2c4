import { expect, it } from 'vitest';
import { unalignedServices } from '../../src/knowledge/sending-services.ts';

it('each service has selectors by which its keys are found', () => {
  expect(unalignedServices.length).toBeGreaterThan(0);
  for (const { selectors } of unalignedServices) expect(selectors).not.toEqual([]);
});
