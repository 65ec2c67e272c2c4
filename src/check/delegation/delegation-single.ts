import type { Delegated } from '../../model/dns/delegation.ts';
import { listed as listedNames } from '../../model/text/wording.ts';
import { knownDelegation } from '../known-delegation.ts';
import { defineCheck, fail, pass } from '../define-check.ts';
import { listedServers, needsDelegation } from '../server-state.ts';
import { isSkipped, skipped } from '../skipped.ts';

/** The addresses that all the listed names share, if they have no others. A name of unknown address may have another. */
const sharedAddresses = (known: Delegated): readonly string[] => {
  const servers = listedServers(known);
  const areOne = servers.every(({ host, namesakes = [] }) =>
    known.listed?.every((name) => name === host || namesakes.includes(name)),
  );
  return areOne ? servers.map(({ address }) => address) : [];
};

export default defineCheck({
  id: 'delegation-single',
  area: 'delegation',
  title: 'The domain has more than one name server',
  severity: 'note',
  since: '0.1.0',
  cites: ['RFC 1034 §4.1'],
  docs: {
    why: 'While its only name server is down, nothing about the domain can be found, and mail to it waits or is returned.',
    fix: 'At the registrar, set all the name servers that your DNS host gives you.',
    good: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.',
    bad: '; at the parent\n@ NS ns1.example.net.',
  },
  needs: needsDelegation,
  judge({ delegation }) {
    const known = knownDelegation(delegation);
    if (isSkipped(known)) return known;
    const { listed, zone } = known;
    if (listed === undefined) return skipped('the parent zone could not be asked');
    const fix = {
      text: 'At your registrar, set all the name servers that your DNS host gives you.',
    };
    const subject = { name: zone, type: 'NS' } as const;
    if (listed.length === 1)
      return fail({
        message: `There is only one name server for ${zone}: ${listed.join()}`,
        subject,
        fix,
      });
    const shared = sharedAddresses(known);
    return shared.length === 0
      ? pass(...listed)
      : fail({
          message: `There is only one name server for ${zone}: ${listedNames(listed)} have the same address, ${listedNames(shared)}`,
          subject,
          fix,
        });
  },
});
