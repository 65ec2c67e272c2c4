/** Record data in all the ways that people write it: who is said to refuse the zone, against who was measured to. */
import { describe, expect, it } from 'vitest';
import { assembleZones } from '../../../src/input/zone/assemble-zones.ts';
import { parseBind } from '../../../src/input/zone/bind.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import { nameServers } from '../../../src/model/dns/zone.ts';
import { groupedBy } from '../../../src/model/non-empty.ts';
import { zoneName } from './name-server-cases.ts';
import { measuredLines, recordLines, zoneOfLine } from './record-lines.ts';

/** By their first letters. `error` alone: the line cannot be read, whoever refuses it. */
const judge = (line: string): string => {
  const octets = Buffer.from(zoneOfLine(line), 'latin1');
  const file = parseBind(
    { file: 'z', text: octets.toString('utf8') },
    { origin: dnsName(zoneName) },
  );
  const { zones, faults } = assembleZones([file]);
  const all = [...faults, ...zones.flatMap((zone) => zone.faults)];
  if (all.some(({ code }) => code === 'syntax')) return 'error';
  const said = new Set(all.flatMap(({ refusedBy = [] }) => refusedBy));
  return nameServers
    .filter((server) => said.has(server))
    .map(([letter]) => letter)
    .join('');
};

/** Where we say less or more than was measured, and why that is left. */
const beyond: readonly (readonly [why: string, lines: RegExp])[] = [
  ['data in octets of a type that is not read is not looked into', /^[A-Z0-9-]+ \\# /],
  ['an escape in a tag is refused by BIND, whatever it stands for', /^CAA 0 \\/],
  ['BIND alone takes these, and nobody writes them', /^(?:C?DNSKEY 0x10|EUI.*\.$|SVCB .* PORT=)/],
  ['a check of named-checkzone, which named leaves off', /^NS 192\.0\.2\.3$/],
  ['BIND wants a mailbox to be a host name, but for its first label', /^RP \u00c3\u00bc/],
  ['a key by its number is not taken for that key', /^SVCB .* key1=x/],
];

const isBeyond = (line: string): boolean => beyond.some(([, lines]) => lines.test(line));

const isOfMost = (who: string): boolean => who.includes('B') && who.length > 1;

/** Whether what we say of a line fits what was measured: of what BIND and another refuse, who the other is counts less. */
const fits = (line: string, measured: string): boolean => {
  const own = judge(line);
  if (own === 'error') return measured.includes('B') || measured.length > 1;
  return own === measured || (isOfMost(own) && isOfMost(measured));
};

describe('record data', () => {
  it('is measured, each line of the table', () => {
    expect([...measuredLines.keys()].sort()).toEqual([...recordLines].sort());
  });

  const byType = groupedBy(recordLines, (line) => line.split(' ', 1)[0] ?? '');
  it.each([...byType])('of type %s is refused by whom it was measured to be', (_, lines) => {
    const wrong = lines
      .filter((line) => !isBeyond(line) && !fits(line, measuredLines.get(line) ?? '?'))
      .map((line) => `${line}: ${measuredLines.get(line)}, not ${judge(line)}`);
    expect(wrong).toEqual([]);
  });
});
