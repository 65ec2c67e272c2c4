/** Audits a file of records as `dns-audit example.com --zone FILE --offline` does. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, vi } from 'vitest';
import { liveBatch, runBatch } from '../../src/audit/batch.ts';
import { zoneBatch } from '../../src/command/support/zone-batch.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import type { DomainReport } from '../../src/model/report.ts';
import { testOptions } from './audit-options.ts';

/** The audit of the one domain by the file or folder that `spec` names. */
export const auditFile = async (spec: string, domain = 'example.com'): Promise<DomainReport> => {
  const options = { ...testOptions, zone: spec, offline: true };
  const asked = { name: dnsName(domain), unicode: domain };
  const batch = await zoneBatch(liveBatch([asked], options, { ci: true }), options);
  const [report] = (await runBatch(batch)).domains;
  if (report === undefined) throw new Error('there is no report');
  return report;
};

/** The verdict, and each finding as `check file:line`, in order. */
export const outcome = ({ verdict, results }: DomainReport): readonly string[] => [
  verdict,
  ...results.flatMap(({ check, findings }) =>
    findings.map(({ location: { file, line } = { file: '', line: 0 } }) =>
      `${check} ${file}:${line}`.replace(/ :0$/, ''),
    ),
  ),
];

/** A folder of its own for the tests of a file, which is the working folder: files outside are refused. */
export const useFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  beforeAll(() => void vi.spyOn(process, 'cwd').mockReturnValue(folder));
  afterAll(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true, force: true });
  });
  return (path: string, content: string | Uint8Array): string => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
    return path;
  };
};
