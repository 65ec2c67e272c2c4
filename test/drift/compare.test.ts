import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  acceptObservations,
  emptyBaseline,
  presentBaseline,
  withDomainRecords,
} from '../../src/drift/baseline.ts';
import { compareThreeWay, compareWithAccepted, openSets } from '../../src/drift/compare.ts';
import { observe } from '../../src/drift/observe.ts';
import { presentLine } from '../../src/drift/canonical-order.ts';
import type { Answer } from '../../src/model/dns/dns.ts';
import type { Change } from '../../src/model/drift.ts';
import { answersOf, example, healthy } from '../support/answers.ts';

const seen = async (lines: string) => observe(example, await answersOf(lines));
const linesOf = async (lines: string) => acceptObservations(await seen(lines)).lines;

/** A change on one line. */
const told = ({ owner, type, ...change }: Change): string =>
  [
    owner,
    type,
    change.kind === 'added' ? '' : `- ${change.before}`,
    change.kind === 'removed' ? '' : `+ ${change.after}`,
  ]
    .filter((part) => part !== '')
    .join(' ');

const driftOf = async (before: string, after: string) => {
  const drift = compareWithAccepted(example, await linesOf(before), await seen(after));
  return { ...drift, told: drift.changes.map(told) };
};

describe('what is recorded', () => {
  it('is what matters to mail, in one order and spelling', async () => {
    const lines = await linesOf(`${healthy}
@ NS ns1.host.example.
@ TXT "google-site-verification=x"
@ TXT "v=spf10 nothing"
www A 192.0.2.1
_submission._tcp SRV 0 1 587 smtp.mail.me.com.
autodiscover CNAME autodiscover.outlook.com.`);
    expect(lines.map(presentLine)).toEqual([
      '_dmarc.example.com. TXT "v=DMARC1; p=quarantine"',
      '_submission._tcp.example.com. SRV 0 1 587 smtp.mail.me.com.',
      'autodiscover.example.com. CNAME autodiscover.outlook.com.',
      'example.com. MX 10 mx01.mail.icloud.com.',
      'example.com. MX 10 mx02.mail.icloud.com.',
      'example.com. NS ns1.host.example.',
      'example.com. TXT "apple-domain=Abcd1234Efgh5678"',
      'example.com. TXT "v=spf1 include:icloud.com ~all"',
      'example.com. TXT "v=spf10 nothing"',
      'sig1._domainkey.example.com. CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
    ]);
  });

  it('is the alias, not what another owner keeps behind it', async () => {
    const lines = await linesOf(`
      _dmarc CNAME example.com.dmarc.vendor.example.
      example.com.dmarc.vendor.example. TXT "v=DMARC1; p=reject"`);
    expect(lines.map(presentLine)).toEqual([
      '_dmarc.example.com. CNAME example.com.dmarc.vendor.example.',
    ]);
  });

  it('orders MX by preference as a number', async () => {
    const lines = await linesOf('@ MX 100 a.example.\n@ MX 20 z.example.\n@ MX 20 b.example.');
    expect(lines.map(({ rdata }) => rdata)).toEqual([
      '20 b.example.',
      '20 z.example.',
      '100 a.example.',
    ]);
  });

  it('is the same bytes for any order of the answers and of their records', async () => {
    const answers = await answersOf(healthy);
    const domains = ['example.org', 'example.com', 'a.example'] as const;
    const bytes = (all: readonly Answer[], names: readonly string[]) =>
      presentBaseline(
        names.reduce(
          (baseline, name) =>
            withDomainRecords(
              baseline,
              name as typeof example,
              acceptObservations(observe(example, all)).lines,
            ),
          emptyBaseline,
        ),
      );
    const expected = bytes(answers, domains);
    const turned = (answer: Answer): Answer =>
      answer.kind === 'found'
        ? {
            ...answer,
            set: { ...answer.set, ttl: 7, rdata: answer.set.rdata.toReversed() as never },
          }
        : answer;
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...answers], { minLength: answers.length }),
        fc.shuffledSubarray([...domains], { minLength: domains.length }),
        fc.boolean(),
        (all, names, turn) => {
          expect(bytes(turn ? all.map(turned) : all, names)).toBe(expected);
        },
      ),
    );
  });

  it('keeps the old lines of what could not be looked up, and says which', async () => {
    const before = await linesOf(healthy);
    const now = healthy.replaceAll(/@ MX .*\n/g, '').replace('p=quarantine', 'p=none');
    const accepted = acceptObservations(await seen(`${now}\n@ MX !servfail`), before);
    expect(accepted.kept).toEqual([{ owner: 'example.com', type: 'MX' }]);
    const text = accepted.lines.map(presentLine);
    expect(text).toContain('example.com. MX 10 mx01.mail.icloud.com.');
    expect(text).toContain('_dmarc.example.com. TXT "v=DMARC1; p=none"');
    expect(acceptObservations(await seen('@ MX !timeout')).lines).toEqual([]);
  });
});

describe('drift', () => {
  it('is none where nothing changed', async () => {
    expect(await driftOf(healthy, healthy)).toMatchObject({
      changes: [],
      unknown: [],
      propagating: [],
      unwatched: [],
    });
  });

  it('is none for TTL, order and the division of a text', async () => {
    const lines = healthy.trim().split('\n').toReversed().join('\n');
    const same = lines.replace(
      'TXT "v=spf1 include:icloud.com ~all"',
      '5 IN TXT "v=spf1 inc" "lude:icloud.com ~all"',
    );
    expect(same).toContain('"v=spf1 inc"');
    expect((await driftOf(healthy, same)).told).toEqual([]);
  });

  it.each([
    [
      'a record removed',
      healthy.replace('@ MX 10 mx02.mail.icloud.com.', ''),
      ['example.com MX - 10 mx02.mail.icloud.com.'],
    ],
    [
      'a record added',
      `${healthy}\n@ MX 5 mail.other.example.`,
      ['example.com MX + 5 mail.other.example.'],
    ],
    [
      'a preference changed',
      healthy.replace('MX 10 mx02', 'MX 20 mx02'),
      ['example.com MX - 10 mx02.mail.icloud.com. + 20 mx02.mail.icloud.com.'],
    ],
    [
      'an exchange replaced',
      healthy.replace('10 mx02.mail.icloud.com.', '20 mail.other.example.'),
      ['example.com MX - 10 mx02.mail.icloud.com.', 'example.com MX + 20 mail.other.example.'],
    ],
    [
      'a text changed',
      healthy.replace('p=quarantine', 'p=none'),
      ['_dmarc.example.com TXT - "v=DMARC1; p=quarantine" + "v=DMARC1; p=none"'],
    ],
    [
      'a token changed beside an SPF record that did not',
      healthy.replace('Abcd', 'Wxyz'),
      ['example.com TXT - "apple-domain=Abcd1234Efgh5678" + "apple-domain=Wxyz1234Efgh5678"'],
    ],
    [
      'a new policy',
      `${healthy}\n_mta-sts TXT "v=STSv1; id=1"`,
      ['_mta-sts.example.com TXT + "v=STSv1; id=1"'],
    ],
    [
      'an alias in the place of a text',
      healthy.replace(
        '_dmarc TXT "v=DMARC1; p=quarantine"',
        '_dmarc CNAME d.vendor.example.\nd.vendor.example. TXT "x"',
      ),
      [
        '_dmarc.example.com CNAME + d.vendor.example.',
        '_dmarc.example.com TXT - "v=DMARC1; p=quarantine"',
      ],
    ],
    ['an unrelated text', `${healthy}\n@ TXT "google-site-verification=x"`, []],
    ['name servers, where the file names none', `${healthy}\n@ NS ns1.host.example.`, []],
  ])('%s', async (_, after, expected) => {
    expect((await driftOf(healthy, after)).told).toEqual(expected);
  });

  it('names changed name servers where the file names some', async () => {
    const drift = await driftOf(
      `${healthy}\n@ NS ns1.a.example.`,
      `${healthy}\n@ NS ns1.b.example.`,
    );
    expect(drift.told).toEqual([
      'example.com NS - ns1.a.example.',
      'example.com NS + ns1.b.example.',
    ]);
  });

  it('says the area of each change', async () => {
    const bare = await driftOf(healthy, '@ A 192.0.2.1');
    expect(bare.changes.map(({ area }) => area)).toEqual([
      'dmarc',
      'mx',
      'mx',
      'verification',
      'spf',
      'dkim',
    ]);
  });

  it.each(['servfail', 'timeout', 'refused', 'unreachable', 'malformed'])(
    'does not take %s for a change',
    async (code) => {
      const rest = healthy.replaceAll(/@ MX .*\n/g, '');
      const drift = await driftOf(healthy, `${rest}\n@ MX !${code}`);
      expect(drift.told).toEqual([]);
      expect(drift.unknown).toMatchObject([
        { owner: 'example.com', type: 'MX', failure: { code } },
      ]);
    },
  );

  it('takes what was never asked for unknown', async () => {
    const drift = compareWithAccepted(example, await linesOf(healthy), observe(example, []));
    expect(drift.changes).toEqual([]);
    expect(drift.unknown.map(({ failure }) => failure.code)).toContain('unrecorded');
  });

  it('is propagation, not drift, while authoritative servers disagree', async () => {
    const next = healthy.replace('p=quarantine', 'p=none');
    const answers = [
      ...(await answersOf(next, { server: '192.0.2.2' })),
      ...(await answersOf(healthy, { server: '192.0.2.1' })),
      ...(await answersOf(healthy, { server: '192.0.2.3' })),
    ];
    const drift = compareWithAccepted(example, await linesOf(healthy), observe(example, answers));
    expect(drift.changes).toEqual([]);
    expect(drift.propagating).toMatchObject([
      {
        owner: '_dmarc.example.com',
        type: 'TXT',
        views: [{ servers: ['192.0.2.2'] }, { servers: ['192.0.2.1', '192.0.2.3'] }],
      },
    ]);
  });

  it("goes by the authoritative servers' word, not a resolver's old one", async () => {
    const next = healthy.replace('p=quarantine', 'p=none');
    const stale = await answersOf(healthy, { vantage: 'resolver', server: '192.0.2.53' });
    const drift = compareWithAccepted(
      example,
      await linesOf(healthy),
      observe(example, [...stale, ...(await answersOf(next))]),
    );
    expect(drift.changes).toMatchObject([{ kind: 'changed', confirmed: true }]);
    const unconfirmed = compareWithAccepted(example, await linesOf(next), observe(example, stale));
    expect(unconfirmed.changes).toMatchObject([{ kind: 'changed', confirmed: false }]);
  });

  it('tells accepted lines that nothing looks at', async () => {
    const strange = { owner: example, type: 'A', rdata: '192.0.2.1' } as const;
    const drift = compareWithAccepted(example, [strange], await seen(healthy));
    expect(drift.unwatched).toEqual([strange]);
  });
});

describe('a pull request', () => {
  const three = async (base: string, head: string, live: string) => {
    const { drift, accepts, alters } = compareThreeWay(
      example,
      { lines: await linesOf(base) },
      { lines: await linesOf(head) },
      await seen(live),
    );
    return { drift: drift.map(told), accepts: accepts.map(told), alters: alters.map(told) };
  };
  const next = healthy.replace('p=quarantine', 'p=reject');
  const change = '_dmarc.example.com TXT - "v=DMARC1; p=quarantine" + "v=DMARC1; p=reject"';
  const back = '_dmarc.example.com TXT - "v=DMARC1; p=reject" + "v=DMARC1; p=quarantine"';

  const still = { drift: [], accepts: [], alters: [] };

  it.each([
    ['that changes nothing', [healthy, healthy, healthy], still],
    ['that accepts what is live', [healthy, next, next], { ...still, accepts: [change] }],
    ['that will alter what is live', [healthy, next, healthy], { ...still, alters: [change] }],
    [
      'beside which live has drifted',
      [healthy, healthy, next],
      { ...still, drift: [change], alters: [back] },
    ],
  ] as const)('%s', async (_, [base, head, live], expected) => {
    expect(await three(base, head, live)).toEqual(expected);
  });
});

describe('a set of which a file may hold more than is known', () => {
  const txt = { owner: example, type: 'TXT' } as const;
  const failure = { code: 'unknown', detail: 'main.tf:12: it is not known', attempts: [] } as const;
  const open = new Map([['example.com TXT', { ...txt, failure }]]);
  const less = healthy.replace(/^.*apple-domain.*$/m, '');
  const other = healthy.replace('~all', '-all');
  const more = '@ TXT "v=spf1 -all"';

  it.each<[string, string, string, string[], boolean]>([
    ['the same', healthy, healthy, [], false],
    ['what may be in it is live', less, healthy, [], true],
    ['what is known of it is gone', healthy, less, ['- "apple-domain=Abcd1234Efgh5678"'], false],
    [
      'what is known of it has changed',
      healthy,
      other,
      ['- "v=spf1 include:icloud.com ~all" + "v=spf1 include:icloud.com -all"'],
      false,
    ],
  ])('accepted: %s', async (_, accepted, live, expected, isOpen) => {
    const lines = await linesOf(accepted);
    const { changes, unknown } = compareWithAccepted(example, lines, await seen(live), open);
    expect(changes.map(told)).toEqual(expected.map((one) => `example.com TXT ${one}`));
    expect(unknown).toEqual(isOpen ? [{ ...txt, failure }] : []);
  });

  it.each<[string, string, string[], string[], boolean]>([
    ['the same', healthy, [], [], false],
    ['live has what may be in it', `${healthy}\n${more}`, [], [], true],
    [
      'live lacks what is known of it',
      less,
      ['- "apple-domain=Abcd1234Efgh5678"'],
      ['+ "apple-domain=Abcd1234Efgh5678"'],
      false,
    ],
  ])('at base and head: %s', async (_, live, drift, alters, isOpen) => {
    const file = { lines: await linesOf(healthy), open };
    const three = compareThreeWay(example, file, file, await seen(live));
    const ofTxt = (lines: readonly string[]) => lines.map((one) => `example.com TXT ${one}`);
    expect(three.drift.map(told)).toEqual(ofTxt(drift));
    expect(three.alters.map(told)).toEqual(ofTxt(alters));
    expect(three.unknown).toEqual(isOpen ? [{ ...txt, failure }] : []);
  });

  it('at the head alone: what it may accept is no drift', async () => {
    const base = { lines: await linesOf(healthy) };
    const live = await seen(`${healthy}\n${more}`);
    const three = compareThreeWay(example, base, { ...base, open }, live);
    expect([three.drift, three.accepts, three.alters]).toEqual([[], [], []]);
    expect(three.unknown).toEqual([{ ...txt, failure }]);
    expect(compareThreeWay(example, base, base, live).drift.map(told)).toEqual([
      'example.com TXT + "v=spf1 -all"',
    ]);
  });

  it('is seen from the rest of an answer, and from its failure', async () => {
    const answers = await answersOf(healthy);
    const rest = [{ detail: 'main.tf:12: it is not known' }] as const;
    const opened = answers.map((answer): Answer =>
      answer.question.type === 'TXT' && answer.question.name === example
        ? Object.assign({}, answer, { rest })
        : answer,
    );
    expect([...openSets(observe(example, opened)).values()]).toEqual([{ ...txt, failure }]);
    expect(openSets(observe(example, answers)).size).toBe(0);
    expect(openSets(observe(example, [])).get('example.com MX')?.failure.code).toBe('unrecorded');
  });
});
