import { describe, expect, it } from 'vitest';
import { checks } from '../../../src/check/registry.ts';
import type { DomainReport } from '../../../src/model/report.ts';
import { findSetUp, isBeingSetUp } from '../../../src/report/view/steps/set-up.ts';
import { auditStage } from '../../support/stand-ins.ts';
import { bareLines, fresh } from '../../support/scenarios.ts';

const [bare] = fresh.domains as readonly [DomainReport];

describe('a domain without any mail record', () => {
  it('is being set up, its DMARC record too', () => {
    expect(findSetUp(bare)?.size).toBe(5);
    expect(isBeingSetUp(bare)).toBe(true);
  });

  it.each([
    ['has an MX record of somebody else', bareLines.replace('@ MX !nodata', '@ MX 10 a.example.')],
    ['has an SPF record', bareLines.replace('@ TXT !nodata', '@ TXT "v=spf1 -all"')],
    ['has what was meant to be one', bareLines.replace('@ TXT !nodata', '@ TXT "spf1 a -all"')],
    ['has something in the place of one', bareLines.replace('CNAME !nxdomain', 'TXT "x"')],
    ['has a record under another name', `${bareLines}\nexample.com MX 10 mx01.mail.icloud.com.`],
    ['does not exist', '; at the parent\n@ NS !nxdomain'],
    ['does not answer', '; at each: !timeout'],
  ])('is another matter where it %s', async (_, lines) => {
    expect(findSetUp(await auditStage(checks, lines))).toBeUndefined();
  });

  it('is not set up any more where only the value is missing', async () => {
    const report = await auditStage(checks, '; at each\n@ TXT "v=spf1 include:icloud.com ~all"');
    expect(isBeingSetUp(report)).toBe(false);
  });
});
