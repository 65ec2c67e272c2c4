/** What comes from the network: messages, mail dialogues, pages. */
import packet from 'dns-packet';
import { encodeQuery } from '../../src/dns/message/query.ts';
import { findOutages } from '../../src/icloud/status-page.ts';
import type { Answer, Octets, RecordType } from '../../src/model/dns/dns.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { presentOctets, presentRData } from '../../src/model/dns/presentation.ts';
import type { Endpoint } from '../../src/model/mail/probe.ts';
import { toRecordLines } from '../../src/record/record-line.ts';
import type { Dialogue } from '../../src/mail/dialogue.ts';
import { imapDialogue } from '../../src/mail/imap.ts';
import { type SignInReply, imapSignIn, smtpSignIn } from '../../src/mail/sign-in-dialogue.ts';
import { lookupThrough } from '../../src/dns/transport/resolver-over-exchange.ts';
import { decodeMessage, readReply } from '../../src/dns/message/message.ts';
import { smtpDialogue } from '../../src/mail/smtp.ts';
import type { ZoneTrust } from '../../src/model/dns/dnssec.ts';
import { nodeCryptography } from '../../src/dns/transport/node-cryptography.ts';
import { judgeAnswer } from '../../src/record/dnssec/answer.ts';
import { octetsOf, type Target, unprintable } from './target.ts';

export const name = 'example.com';
const types = ['MX', 'TXT', 'CNAME', 'NS', 'SOA', 'A', 'DS', 'DNSKEY', 'SRV', 'AAAA'] as const;

const messageOf = (answers: readonly object[], extra: object = {}): Buffer =>
  packet.encode({
    type: 'response',
    id: 7,
    flags: 0x0400,
    questions: [{ type: 'MX', name }],
    answers: answers as packet.Answer[],
    ...extra,
  });

export const messages: readonly Buffer[] = [
  messageOf([
    { type: 'MX', name, ttl: 300, data: { preference: 10, exchange: 'mx01.mail.icloud.com' } },
    { type: 'MX', name, ttl: 300, data: { preference: 10, exchange: 'mx02.mail.icloud.com' } },
  ]),
  messageOf([
    { type: 'CNAME', name, ttl: 60, data: 'a.example.com' },
    { type: 'CNAME', name: 'a.example.com', ttl: 60, data: 'b.example.net' },
    { type: 'TXT', name: 'b.example.net', ttl: 60, data: ['v=spf1 ', '~all'] },
    { type: 'SRV', name, ttl: 60, data: { port: 1, weight: 2, priority: 3, target: 'c.example' } },
  ]),
  messageOf(
    [
      { type: 'A', name, ttl: 60, data: '192.0.2.1' },
      { type: 'AAAA', name, ttl: 60, data: '2001:db8::1' },
      {
        type: 'DS',
        name,
        ttl: 60,
        data: { keyTag: 1, algorithm: 13, digestType: 2, digest: Buffer.alloc(32) },
      },
      { type: 'DNSKEY', name, ttl: 60, data: { flags: 257, algorithm: 13, key: Buffer.alloc(64) } },
      {
        type: 'RRSIG',
        name,
        ttl: 60,
        data: {
          typeCovered: 'DS',
          algorithm: 13,
          labels: 2,
          originalTTL: 60,
          expiration: 1,
          inception: 0,
          keyTag: 1,
          signersName: name,
          signature: Buffer.alloc(64),
        },
      },
    ],
    {
      authorities: [{ type: 'NS', name, data: 'ns1.example.com' }],
      additionals: [
        {
          type: 'OPT',
          name: '.',
          udpPayloadSize: 4096,
          flags: 0x8000,
          options: [{ code: 15, data: Buffer.from('\0\x16gone') }],
        },
      ],
    },
  ),
  messageOf([], {
    flags: 0x0403,
    authorities: [
      {
        type: 'SOA',
        name,
        ttl: 60,
        data: { mname: 'ns.example.com', rname: 'h.example.com', serial: 1, minimum: 60 },
      },
    ],
  }),
];

const signed = {
  algorithm: 13,
  labels: 2,
  originalTTL: 60,
  expiration: 2_000_000_000,
  inception: 1,
  keyTag: 49_152,
  signersName: name,
  signature: Buffer.alloc(64, 1),
} as const;

/** Denials with their signatures, and a DNAME record. */
const proofs: readonly Buffer[] = [
  messageOf([], {
    authorities: [
      { type: 'NSEC', name, ttl: 60, data: { nextDomain: `*.${name}`, rrtypes: ['SOA', 'NS'] } },
      { type: 'RRSIG', name, ttl: 60, data: { ...signed, typeCovered: 'NSEC' } },
      {
        type: 'NSEC3',
        name: `0p9mhaveqvm6t7vbl5lop2u3t2rp3tom.${name}`,
        ttl: 60,
        data: {
          algorithm: 1,
          flags: 1,
          iterations: 12,
          salt: Buffer.of(1),
          nextDomain: Buffer.alloc(20, 7),
          rrtypes: ['A'],
        },
      },
    ],
  }),
  messageOf([
    { type: 'DNAME', name, ttl: 60, data: 'example.net' },
    { type: 'CNAME', name: `a.${name}`, ttl: 60, data: 'a.example.net' },
    { type: 'MX', name, ttl: 60, data: { preference: 10, exchange: `mail.${name}` } },
    { type: 'RRSIG', name, ttl: 60, data: { ...signed, typeCovered: 'MX' } },
  ]),
];

/** A zone whose key nobody has: nothing in it can be valid. */
const zones: readonly ZoneTrust[] = [
  {
    zone: dnsName(name),
    status: 'secure',
    keys: [
      {
        flags: 257,
        protocol: 3,
        algorithm: 13,
        keyTag: 0,
        publicKey: Buffer.alloc(64, 3).toString('base64'),
      },
    ],
  },
];

/** Whether garbage was taken for signed. */
const validated = async (answer: Answer): Promise<readonly string[]> => {
  const validation = { now: 1_800_000_000, cryptography: nodeCryptography, zones };
  const { status } = await judgeAnswer(answer, validation);
  return status === 'secure' ? ['nobody has signed this, and it is secure'] : [];
};

/** What of an answer could not be shown. */
export const unshowable = (answer: Answer): readonly string[] => {
  const shown =
    answer.kind === 'found'
      ? [
          ...answer.set.rdata.map((one) => presentRData<RecordType>(answer.set.type, one as never)),
          ...toRecordLines(answer.set.owner, answer.set.type, answer.set.rdata as never).map(
            ({ rdata }) => rdata,
          ),
        ]
      : [];
  const detail = answer.kind === 'failed' ? [answer.failure.detail] : [];
  const chain = answer.chain.flatMap(({ owner, rdata }) => [
    owner,
    ...rdata.map(({ target }) => target),
  ]);
  return unprintable([...shown, ...detail, ...chain]);
};

const decode = async (octets: Buffer): Promise<readonly string[]> => {
  const message = decodeMessage(octets);
  if ('fault' in message) return unprintable([message.fault]);
  const query = encodeQuery(message.id, { name: dnsName(name), type: 'MX' }, { recursion: true });
  readReply(octets, query!);
  const complaints: string[] = [];
  for (const recursion of [true, false]) {
    const exchange = () =>
      Promise.resolve({ kind: 'message', transport: 'udp', message, attempts: [] } as const);
    const source = { vantage: 'resolver', server: '192.0.2.1', recursion, exchange } as const;
    const { lookup } = lookupThrough(source);
    for (const type of types) {
      const question = { name: message.questions[0]?.name ?? dnsName(name), type };
      const answer = await lookup(question, new AbortController().signal);
      complaints.push(...unshowable(answer), ...(await validated(answer)));
    }
  }
  return complaints;
};

/** Gives the dialogue one line after the other; it must end with them, whatever they say. */
const converse = (dialogue: Dialogue, lines: readonly Octets[]): readonly string[] => {
  let read = 0;
  let answer = '';
  const mostTurns = 10_000 + 2 * lines.length;
  for (let turns = 0; turns < mostTurns; turns += 1) {
    const { done, value } = dialogue.next(answer);
    answer = '';
    if (done === true || value.step === 'part') return [];
    if (value.step === 'fail') return unprintable([value.fault.detail ?? '']);
    if (value.step === 'read') {
      const line = lines[read];
      if (line === undefined) return [];
      read += 1;
      answer = line;
    } else if (value.step === 'send' && /[\r\n]./s.test(value.octets.replace(/\r\n$/, '')))
      return [`more than a line is sent: ${JSON.stringify(value.octets)}`];
    else if (value.step === 'note') {
      const strange = unprintable([presentOctets(value.seen.greeting ?? '')]);
      if (strange.length > 0) return strange;
    }
  }
  return ['the dialogue does not end'];
};

const endpoint = (protocol: 'imap' | 'smtp', security: Endpoint['security']): Endpoint => ({
  host: dnsName('mail.example.com'),
  port: 1,
  protocol,
  security,
});

const credentials = { user: 'john', secret: () => 'abcd', address: 'john@icloud.com' };
const heard = (): SignInReply => ({ state: 'failed' as SignInReply['state'], reply: '' });

const dialogues = (octets: Buffer): readonly string[] => {
  const lines = octets.toString('latin1').split('\n');
  const all = (['implicit', 'starttls'] as const).map((security) => [
    imapDialogue(endpoint('imap', security)),
    imapDialogue(endpoint('imap', security), imapSignIn(credentials, heard())),
    smtpDialogue(endpoint('smtp', security), 'here.example'),
    smtpDialogue(endpoint('smtp', security), 'here.example', smtpSignIn(credentials, heard())),
  ]);
  return all.flat().flatMap((dialogue) => converse(dialogue, lines));
};

const page =
  'jsonCallback({"services":[{"serviceName":"iCloud Mail","events":[{"eventStatus":"ongoing","epochEndDate":null,"message":"slow","usersAffected":"some"}]}]});';

export const networkTargets: readonly Target[] = [
  {
    name: 'message',
    seeds: [...messages, ...proofs],
    words: ['\xc0\x0c', '\x00\x0f', '\x00\x10', '\x00\x29', '\x00\x2e', '\xc0\x00'],
    run: decode,
  },
  {
    name: 'dialogue',
    seeds: [
      '* OK hello\na1 OK\na2 OK\n* CAPABILITY IMAP4rev1 AUTH=PLAIN STARTTLS\na3 OK\n+ \na9 OK',
      '220 mail ESMTP\n250-mail\n250-STARTTLS\n250 AUTH PLAIN LOGIN\n220 go\n250-mail\n250 AUTH PLAIN\n235 2.7.0 ok\n250 ok',
      '* PREAUTH hello\n* BYE\n',
    ].map(octetsOf),
    words: [
      '* BYE',
      'a1 NO [UNAVAILABLE]',
      '334 ',
      '535 5.7.8',
      '421 ',
      '250-',
      '250 ',
      '+ ',
      '* CAPABILITY ',
      'LOGINDISABLED',
      'XXXXXXXA',
    ],
    run: dialogues,
  },
  {
    name: 'status-page',
    seeds: [octetsOf(page)],
    words: ['"events":', '"serviceName":', '"eventStatus":"resolved"', '"epochEndDate":1'],
    run: (octets) => {
      const outages = findOutages(octets.toString('latin1'), new Date(0));
      return outages.every(({ message }) => message.length <= 500) ? [] : ['too long a message'];
    },
  },
];
