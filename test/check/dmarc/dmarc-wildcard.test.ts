import { describe, expect, it } from 'vitest';
import dmarcWildcard from '../../../src/check/dmarc/dmarc-wildcard.ts';
import { checks } from '../../../src/check/registry.ts';
import { examineAll, judge } from '../../support/judge.ts';

const record = 'TXT "v=DMARC1; p=quarantine"';

describe('dmarc-wildcard', () => {
  it.each([
    ['a record of its own', `_dmarc ${record}`, 'pass'],
    ['the same at _dmarc and at a wildcard', `* ${record}\n_dmarc ${record}`, 'pass'],
    [
      'the same at three names, without a wildcard',
      `_dmarc ${record}\n_mta-sts ${record}\n_smtp._tls ${record}`,
      'pass',
    ],
    ['a wildcard that gives something else', `* TXT "hello"\n_dmarc ${record}`, 'pass'],
    ['a wildcard', `* ${record}`, 'fail'],
    ['a wildcard, and _mta-sts of its own', `* ${record}\n_mta-sts TXT "v=STSv1; id=1"`, 'fail'],
    [
      'a wildcard, and _smtp._tls of its own',
      `* ${record}\n_smtp._tls TXT "v=TLSRPTv1; rua=mailto:t@example.com"`,
      'fail',
    ],
    [
      'a wildcard CNAME to a DMARC service',
      `* CNAME dmarc.vendor.example.\ndmarc.vendor.example. ${record}`,
      'fail',
    ],
    [
      'a wildcard that ended with a record below _dmarc',
      `* ${record}\nx._report._dmarc TXT "v=DMARC1"`,
      'skipped',
    ],
    ['a wildcard without DMARC', '* TXT "hello"', 'skipped'],
  ] as const)('%s, in %j, gives %s', async (_, zone, status) => {
    expect(await judge(dmarcWildcard, zone)).toMatchObject({ status });
  });

  it('names the wildcard, says that it works and what ends it', async () => {
    expect(await judge(dmarcWildcard, `* ${record}`)).toMatchObject({
      findings: [
        {
          message:
            'The DMARC record works, but comes from the wildcard record *.example.com: the first record at _dmarc.example.com or below it makes it vanish',
          expected: ['"v=DMARC1; p=quarantine"'],
          observed: ['_dmarc.example.com. TXT "v=DMARC1; p=quarantine"'],
        },
      ],
    });
  });
});

it('asks no further question unless two names have the same record', async () => {
  const others = checks.filter(
    ({ meta }) => ['dmarc', 'mta-sts'].includes(meta.area) && meta.id !== 'dmarc-wildcard',
  );
  const zone = `@ TXT "v=spf1 include:icloud.com ~all"\n_dmarc ${record}`;
  const asked = async (which: typeof checks) => (await examineAll(which, zone)).zone.asked.length;
  expect(await asked([...others, dmarcWildcard])).toBe(await asked(others));
});
