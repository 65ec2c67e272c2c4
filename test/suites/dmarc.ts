/** RFC 9989 §4.7 to §4.10: policy records, where they are looked for, and the organizational domain. */
import type { Suite } from './row.ts';

const at = 'rua=mailto:a@example.com';

/** What a receiver is asked for with one record, once `t=y` has lowered it; `ignored`: nothing at all. */
export const dmarcRecords: Suite<string, string> = [
  ['§4.7', 'the version, and a policy', 'v=DMARC1; p=reject', 'p=reject'],
  ['§4.7', 'p=quarantine', 'v=DMARC1; p=quarantine', 'p=quarantine'],
  ['§4.7', 'p=none', 'v=DMARC1; p=none', 'p=none'],
  ['§4.7', 'v comes first', 'p=reject; v=DMARC1', 'ignored'],
  ['§4.7', 'v is required', 'p=reject', 'ignored'],
  ['§4.8', 'the version has a case', 'v=dmarc1; p=reject', 'ignored'],
  ['§4.8', 'its name has none', 'V=DMARC1; p=reject', 'p=reject'],
  ['§4.8', 'there is no other version', 'v=DMARC2; p=reject', 'ignored'],
  ['§4.8', 'a longer one is another', 'v=DMARC11; p=reject', 'ignored'],
  ['§4.8', 'white space around = of the version', 'v \t=\t DMARC1; p=reject', 'p=reject'],
  ['§4.8', 'and before its semicolon', 'v=DMARC1 \t; p=reject', 'p=reject'],
  ['§4.8', 'none in front', ' v=DMARC1; p=reject', 'ignored'],
  ['§4.8', 'a semicolon behind the version', 'v=DMARC1 p=reject', 'ignored'],
  ['§4.8', 'no quotation marks', '"v=DMARC1; p=reject"', 'ignored'],
  ['§4.8', 'the last semicolon may be there', 'v=DMARC1; p=reject;', 'p=reject'],
  ['§4.8', 'white space around = of tags', 'v=DMARC1; p \t=\t reject', 'p=reject'],
  ['§4.8', 'names of tags have no case', 'v=DMARC1; P=reject', 'p=reject'],
  ['§4.8', 'nor have policies', 'v=DMARC1; p=Reject', 'p=reject'],
  ['§4.7', 'tags in any order', `v=DMARC1; ${at}; np=none; p=reject`, 'p=reject np=none'],
  ['§4.7', 'tags that are not known are ignored', 'v=DMARC1; zz=1; p=reject', 'p=reject'],
  ['§4.7', 'pct is one of these', 'v=DMARC1; p=reject; pct=0', 'p=reject'],
  ['§4.7', 'so are rf and ri', 'v=DMARC1; p=reject; rf=afrf; ri=3600', 'p=reject'],
  ['§4.7', 'sp is the policy of subdomains', 'v=DMARC1; p=none; sp=reject', 'p=none sp=reject'],
  [
    '§4.7',
    'np is that of names that do not exist',
    'v=DMARC1; p=none; np=reject',
    'p=none np=reject',
  ],
  [
    '§4.7',
    'sp and np differ',
    'v=DMARC1; p=reject; sp=none; np=quarantine',
    'p=reject sp=none np=quarantine',
  ],
  ['§4.7', 't=y lowers reject', 'v=DMARC1; p=reject; t=y', 'p=quarantine'],
  ['§4.7', 't=y lowers quarantine', 'v=DMARC1; p=quarantine; t=y', 'p=none'],
  ['§4.7', 't=y leaves none', 'v=DMARC1; p=none; t=y', 'p=none'],
  [
    '§4.7',
    't=y lowers sp and np',
    'v=DMARC1; p=none; sp=reject; np=quarantine; t=y',
    'p=none sp=quarantine np=none',
  ],
  ['§4.7', 't=n lowers nothing', 'v=DMARC1; p=reject; t=n', 'p=reject'],
  ['§4.7', 't that is wrong is n', 'v=DMARC1; p=reject; t=1', 'p=reject'],
  ['§4.7', 'no p, but reports: none', `v=DMARC1; ${at}`, 'p=none'],
  ['§4.10.1', 'no p, and no reports', 'v=DMARC1; adkim=s', 'ignored'],
  ['§4.10.1', 'a p that is wrong, and no reports', 'v=DMARC1; p=rejekt', 'ignored'],
  ['§4.10.1', 'a p that is wrong, but reports: none', `v=DMARC1; p=rejekt; ${at}`, 'p=none'],
  ['§4.10.1', 'an sp that is wrong, and no reports', 'v=DMARC1; p=reject; sp=rejekt', 'ignored'],
  [
    '§4.10.1',
    'an sp that is wrong, but reports: none',
    `v=DMARC1; p=reject; sp=rejekt; ${at}`,
    'p=none',
  ],
  ['§4.10.1', 'an np that is wrong, and no reports', 'v=DMARC1; p=reject; np=', 'ignored'],
  [
    '§4.10.1',
    'an np that is wrong, but reports: none',
    `v=DMARC1; p=reject; np=x; ${at}`,
    'p=none',
  ],
  [
    '§4.10.1',
    'reports to what is no URI are none',
    'v=DMARC1; p=rejekt; rua=a@example.com',
    'ignored',
  ],
  [
    '§4.10.1',
    'one URI that is right is enough',
    `v=DMARC1; p=rejekt; rua=nobody,${at.slice(4)}`,
    'p=none',
  ],
  [
    '§4.7',
    'other errors of syntax are ignored',
    'v=DMARC1; p=reject; adkim=x; nonsense',
    'p=reject',
  ],
  ['§4.7', 'an empty place is one', 'v=DMARC1;; p=reject; ;', 'p=reject'],
  [
    '§4.8',
    'a URI may have a size, which is ignored',
    'v=DMARC1; rua=mailto:a@example.com!10m',
    'p=none',
  ],
  ['§4.8', 'a ! that is encoded is part of it', 'v=DMARC1; rua=mailto:a%21b@example.com', 'p=none'],
  [
    '§4.8',
    'a URI has two hexadecimal digits behind %',
    'v=DMARC1; rua=mailto:a%2@example.com',
    'ignored',
  ],
  ['§4.8', 'a URI has no angle brackets', 'v=DMARC1; rua=<mailto:a@example.com>', 'ignored'],
  ['§4.7', 'psd says nothing of the policy', 'v=DMARC1; p=reject; psd=y', 'p=reject'],
];

/** The options for failure reports, and whether they are right: else the default counts. (The check dmarc-tags is about 0 beside 1.) */
export const dmarcFailureOptions: Suite<string, 'right' | 'wrong'> = [
  ['§4.7', 'report where all fail', '0', 'right'],
  ['§4.7', 'report where any fails', '1', 'right'],
  ['§4.7', 'report of DKIM', 'd', 'right'],
  ['§4.7', 'report of SPF', 's', 'right'],
  ['§4.7', 'several with colons', '1:d:s', 'right'],
  ['§4.7', 'in any order', 'd:1:s', 'right'],
  ['§4.7', 'nothing else', '2', 'wrong'],
  ['§4.7', 'no commas', '1,d', 'wrong'],
  ['§4.7', 'no colon at the end', '1:', 'wrong'],
  ['§4.8', 'not empty', '', 'wrong'],
];

/** The domains that are asked, in their order, for mail of a domain; names of one label are left out here. */
export const dmarcWalks: Suite<string, string> = [
  ['§4.10', 'the domain itself', 'example.com', 'example.com'],
  ['§4.10', 'and each above it', 'a.b.example.com', 'a.b.example.com b.example.com example.com'],
  ['§4.10', 'there is no list of public suffixes', 'example.co.uk', 'example.co.uk co.uk'],
  [
    '§4.10',
    'eight labels: seven above',
    '1.2.3.4.5.6.example.com',
    '1.2.3.4.5.6.example.com 2.3.4.5.6.example.com 3.4.5.6.example.com 4.5.6.example.com 5.6.example.com 6.example.com example.com',
  ],
  [
    '§4.10',
    'nine labels: two go at once',
    '0.1.2.3.4.5.6.example.com',
    '0.1.2.3.4.5.6.example.com 2.3.4.5.6.example.com 3.4.5.6.example.com 4.5.6.example.com 5.6.example.com 6.example.com example.com',
  ],
  [
    '§4.10',
    'many labels: all but seven go at once',
    'x.y.z.0.1.2.3.4.5.6.example.com',
    'x.y.z.0.1.2.3.4.5.6.example.com 2.3.4.5.6.example.com 3.4.5.6.example.com 4.5.6.example.com 5.6.example.com 6.example.com example.com',
  ],
  ['§4.10', 'an escaped dot divides nothing', 'a\\.b.example.com', 'a\\.b.example.com example.com'],
];

/** `domain: record` lines, of which several may be at one domain. */
type Published = readonly string[];

/** The record in force for a domain, and what it asks for that domain's mail; `none`: there is none. */
export const dmarcDiscoveries: Suite<readonly [domain: string, published: Published], string> = [
  [
    '§4.10.1',
    'its own record',
    ['example.com', ['example.com: v=DMARC1; p=reject']],
    'example.com reject',
  ],
  ['§4.10.1', 'nothing published', ['example.com', []], 'none'],
  [
    '§4.10.1',
    'its own before those above',
    ['a.example.com', ['a.example.com: v=DMARC1; p=none', 'example.com: v=DMARC1; p=reject']],
    'a.example.com none',
  ],
  [
    '§4.10.1',
    'its own sp is not for itself',
    ['a.example.com', ['a.example.com: v=DMARC1; p=none; sp=reject']],
    'a.example.com none',
  ],
  [
    '§4.10.1',
    'that of the organizational domain',
    ['a.example.com', ['example.com: v=DMARC1; p=reject']],
    'example.com reject',
  ],
  [
    '§4.10.1',
    'by its sp',
    ['a.example.com', ['example.com: v=DMARC1; p=reject; sp=none']],
    'example.com none',
  ],
  [
    '§4.10.1',
    'which a test lowers',
    ['a.example.com', ['example.com: v=DMARC1; p=none; sp=reject; t=y']],
    'example.com quarantine',
  ],
  [
    '§4.10.1',
    'not one between',
    ['a.b.example.com', ['b.example.com: v=DMARC1; p=none', 'example.com: v=DMARC1; p=reject']],
    'example.com reject',
  ],
  [
    '§4.10',
    'two records at a name are none',
    [
      'a.example.com',
      [
        'a.example.com: v=DMARC1; p=none',
        'a.example.com: v=DMARC1; p=reject',
        'example.com: v=DMARC1; p=quarantine',
      ],
    ],
    'example.com quarantine',
  ],
  [
    '§4.10',
    'what is no record is discarded first',
    [
      'example.com',
      ['example.com: v=DMARC1; p=reject', 'example.com: v=dmarc1; p=none', 'example.com: other'],
    ],
    'example.com reject',
  ],
  [
    '§4.10',
    'psd=n ends the walk',
    [
      'a.b.example.com',
      ['b.example.com: v=DMARC1; p=quarantine; psd=n', 'example.com: v=DMARC1; p=reject'],
    ],
    'b.example.com quarantine',
  ],
  [
    '§4.10',
    'psd=u does not',
    [
      'a.b.example.com',
      ['b.example.com: v=DMARC1; p=quarantine; psd=u', 'example.com: v=DMARC1; p=reject'],
    ],
    'example.com reject',
  ],
  [
    '§4.10',
    'psd that is wrong is u',
    [
      'a.b.example.com',
      ['b.example.com: v=DMARC1; p=quarantine; psd=x', 'example.com: v=DMARC1; p=reject'],
    ],
    'example.com reject',
  ],
  [
    '§4.10.1',
    'that of a public suffix, if there is no other',
    ['a.example.co.uk', ['co.uk: v=DMARC1; p=reject; psd=y']],
    'co.uk reject',
  ],
  [
    '§4.10.1',
    'but that of the domain below it first',
    ['a.example.co.uk', ['example.co.uk: v=DMARC1; p=none', 'co.uk: v=DMARC1; p=reject; psd=y']],
    'example.co.uk none',
  ],
  [
    '§4.10.1',
    'by the sp of the public suffix',
    ['example.co.uk', ['co.uk: v=DMARC1; p=reject; sp=none; psd=y']],
    'co.uk none',
  ],
  [
    '§4.10',
    'psd=y ends the walk',
    ['a.b.example.com', ['example.com: v=DMARC1; p=none; psd=y', 'com: v=DMARC1; p=reject']],
    'example.com none',
  ],
];

/** The organizational domain of a domain. */
export const organizationalDomains: Suite<readonly [domain: string, published: Published], string> =
  [
    ['§4.10.2', 'no record: the domain itself', ['a.example.com', []], 'a.example.com'],
    [
      '§4.10.2',
      'its own record alone',
      ['a.example.com', ['a.example.com: v=DMARC1; p=none']],
      'a.example.com',
    ],
    [
      '§4.10.2',
      'the record with the fewest labels',
      ['a.b.example.com', ['b.example.com: v=DMARC1; p=none', 'example.com: v=DMARC1; p=none']],
      'example.com',
    ],
    [
      '§4.10.2',
      'whatever is between',
      [
        'a.b.c.example.com',
        ['a.b.c.example.com: v=DMARC1; p=none', 'c.example.com: v=DMARC1; p=none'],
      ],
      'c.example.com',
    ],
    [
      '§4.10.2',
      'psd=n is one',
      [
        'a.b.example.com',
        ['b.example.com: v=DMARC1; p=none; psd=n', 'example.com: v=DMARC1; p=none'],
      ],
      'b.example.com',
    ],
    [
      '§4.10.2',
      'psd=n of the domain itself',
      [
        'a.example.com',
        ['a.example.com: v=DMARC1; p=none; psd=n', 'example.com: v=DMARC1; p=none'],
      ],
      'a.example.com',
    ],
    [
      '§4.10.2',
      'psd=y: the domain below',
      ['a.example.co.uk', ['co.uk: v=DMARC1; p=none; psd=y']],
      'example.co.uk',
    ],
    [
      '§4.10.2',
      'with or without a record there',
      [
        'a.b.example.co.uk',
        ['b.example.co.uk: v=DMARC1; p=none', 'co.uk: v=DMARC1; p=none; psd=y'],
      ],
      'example.co.uk',
    ],
    [
      '§4.10.2',
      'psd=y of the domain itself: that domain',
      ['co.uk', ['co.uk: v=DMARC1; p=none; psd=y']],
      'co.uk',
    ],
    [
      '§4.10.2',
      'two records at a name do not count',
      ['a.example.com', ['example.com: v=DMARC1; p=none', 'example.com: v=DMARC1; p=reject']],
      'a.example.com',
    ],
  ];
