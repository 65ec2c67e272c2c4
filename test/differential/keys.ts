/** DKIM keys: our reader and opendkim-testkey's (peers/keys.py), which tests them for one private key. */
import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDkimKey } from '../../src/record/dkim.ts';
import { readRsaKey } from '../../src/record/rsa.ts';
import { isSyntaxFault, readTagList } from '../../src/record/tag-list.ts';
import type { Chance } from '../support/faults.ts';
import { ed25519Key, rsaKey } from '../support/keys.ts';
import { mutant } from '../fuzz/mutate.ts';
import { startPeer } from './peer.ts';
import { type PeerTarget, pick, several } from './target.ts';

/** What stands in inputs for a key that is new in every run. */
const createKeys = () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const der = (type: 'spki' | 'pkcs1'): Buffer => publicKey.export({ format: 'der', type });
  const key = der('spki').toString('base64');
  const words: Readonly<Record<string, string>> = {
    key,
    first: key.slice(0, 101),
    second: key.slice(101),
    bare: der('pkcs1').toString('base64'),
    weak: rsaKey(512),
    other: rsaKey(1024),
    edwards: ed25519Key(),
  };
  return {
    pem: privateKey.export({ format: 'pem', type: 'pkcs8' }),
    material: readRsaKey(der('spki'))?.publicKey.join(),
    fill: (input: Buffer): Buffer =>
      Buffer.from(
        input.toString('latin1').replace(/<([a-z]+)>/g, (all, word: string) => words[word] ?? all),
        'latin1',
      ),
  };
};

/** A fault of the key itself counts as another key, as where two keys are held against each other. */
const own = (octets: Buffer, material: string | undefined): string => {
  const text = octets.toString('latin1');
  const key = readDkimKey(text);
  if (!isSyntaxFault(key))
    return key.material === material && !key.bare ? 'this key' : 'another key';
  const p = readTagList(text).tags.find(({ name }) => name === 'p');
  const isOfKey =
    p !== undefined &&
    p.value !== '' &&
    key.offset >= p.valueOffset &&
    key.offset <= p.valueOffset + p.value.length;
  return `${isOfKey ? 'another key' : 'refused'}: ${key.message}`;
};

const blanks = ['', '', '', ' ', '  ', '\t', ' \t '];
const names = ['v', 'k', 'h', 's', 't', 'n', 'g', 'p', 'x', 'P', 'V', 'note_1', '1a', '', 'a-b'];
const values: Readonly<Record<string, readonly string[]>> = {
  v: ['DKIM1', 'dkim1', 'DKIM2', '', 'DKIM1 '],
  k: ['rsa', 'RSA', 'ed25519', 'dsa', '', ' rsa', 'rsa:ed25519'],
  h: ['sha256', 'sha1:sha256', 'sha1', 'SHA256', 'sha1 : sha256', '', 'sha256:'],
  s: ['*', 'email', 'Email', 'other', 'other:email', '* : x', '', 'tlsrpt'],
  t: ['y', 's', 'y:s', 'Y', '', 'x', 'y : s'],
  n: ['a note', '', 'a=b', 'a "quoted" note', '=20'],
  p: [
    '<key>',
    '<key>',
    '<key>',
    '<first> <second>',
    '<first>\t <second>',
    ' <key> ',
    '<bare>',
    '<weak>',
    '<other>',
    '<edwards>',
    '<first>',
    '',
    ' ',
    'abc',
    '<key>=',
    '"<key>"',
    '<key>x',
    '<key> <key>',
  ],
};

const tag = (chance: Chance, name: string): string => {
  const blank = (): string => pick(chance, blanks);
  const equals = chance() < 0.96 ? '=' : pick(chance, ['', ':', '==']);
  return `${blank()}${name}${blank()}${equals}${blank()}${pick(chance, values[name] ?? ['any', '', 'a=b'])}${blank()}`;
};

const write = (chance: Chance): string => {
  const rest = several(chance, [0, 3], () => pick(chance, names));
  const usual = ['v', ...rest, ...(chance() < 0.8 ? ['p'] : [])];
  const order = chance() < 0.15 ? usual.toReversed() : chance() < 0.15 ? rest : usual;
  const ends = ['', '', ';', '; ', ';;', '; ;'];
  const tags = order.map((name) =>
    name === 'p' && chance() < 0.7 ? 'p=<key>' : tag(chance, name),
  );
  return `${tags.join(chance() < 0.93 ? ';' : pick(chance, [',', ' ', ';;', '; ']))}${pick(chance, ends)}`;
};

/** Bytes with the keys filled in: the library cuts off what a line of its file has beyond some 1000. */
const longestFilled = 900;

/** A line of a file is how the library is given an input. */
const asLine = (octets: Buffer): Buffer =>
  Buffer.from(octets.filter((octet) => ![0, 10, 13].includes(octet))).subarray(0, 400);

export const keys: PeerTarget = {
  name: 'keys',
  batch: 100,
  make: (chance) => {
    const octets = Buffer.from(write(chance), 'latin1');
    const words = ['v=DKIM1;', 'p=<key>', ';', '=', '<key>', 'k=rsa; '];
    return asLine(chance() < 0.5 ? octets : mutant({ seeds: [octets], words }, chance));
  },
  start: (folder) => {
    const { pem, material, fill } = createKeys();
    const file = join(folder, 'private.pem');
    writeFileSync(file, pem);
    const peer = startPeer('keys.py', folder, file);
    return {
      stop: peer.stop,
      outcomes: async (inputs) => {
        const filled = inputs.map((input) => fill(asLine(input)).subarray(0, longestFilled));
        const answers = await peer.ask(filled);
        return filled.map((input, i) => ({ own: own(input, material), peer: answers[i]! }));
      },
    };
  },
};
