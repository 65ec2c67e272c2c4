/** Polite: how many questions an audit sends at most, whatever a stranger publishes. `npm run bench` prints the numbers. */
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/check/registry.ts';
import { cases, costOf } from '../support/cost.ts';
import { auditSigned, type Signing, unsignedZone } from '../support/signing.ts';

it.each(cases.map((one) => [one.name, one] as const))(
  '%s is asked a bounded number of questions',
  async (_, one) => {
    const { sent, answers } = await costOf(one);
    expect(answers).toBeGreaterThan(10);
    expect(sent).toBeLessThanOrEqual(one.most);
  },
  60_000,
);

it('a healthy domain is asked nothing twice', async () => {
  const { sent, answers, large } = await costOf(cases[0]!);
  // What did not fit into a packet is asked for again over TCP.
  expect(sent).toBeLessThanOrEqual(answers + large);
});

describe('DNSSEC', () => {
  const questionsOf = async (text: string, signing?: Signing) => {
    const { evidence } = await auditSigned(checks, text, signing);
    return evidence.answers.map(
      ({ question: { name, type }, vantage, server }) => `${name} ${type} ${vantage} ${server}`,
    );
  };
  const refused = '; at the resolver\n@ MX !servfail';

  it('costs one question for its keys to each name server, and nothing where there is no DS record', async () => {
    const without = await questionsOf('; at each', unsignedZone);
    const more = (await questionsOf('; at each')).filter((one) => !without.includes(one));
    expect(more).toEqual([
      'example.com DNSKEY authoritative 192.0.2.1',
      'example.com DNSKEY authoritative 192.0.2.2',
    ]);
    expect(without.filter((one) => / (?:DNSKEY|RRSIG|NSEC3?) /.test(one))).toEqual([]);
  });

  it('costs a walk to the root only where a resolver refuses what is valid', async () => {
    const without = await questionsOf('; at each');
    const more = (await questionsOf(refused)).filter((one) => !without.includes(one));
    expect(more).toEqual([
      '. DNSKEY parent 192.0.2.100',
      '. NS resolver 192.0.2.53',
      'com DNSKEY parent 192.0.2.100',
      'com DS parent 192.0.2.100',
    ]);
  });
});
