/** The files that a run of the Action leaves. One that cannot be written takes nothing else with it. */
import { join } from 'node:path';
import { writeReport } from '../../deliver/file/report.ts';
import { createStepFolder } from '../../deliver/file/step-folder.ts';
import type { Inputs } from '../../input/action/inputs.ts';
import { presentText } from '../../model/dns/presentation.ts';
import { errorCode } from '../../model/errno.ts';
import { withFallbackLocation } from '../../model/source-location.ts';
import { findInZones } from '../../record/zone-locations.ts';
import { renderJson } from '../../report/json.ts';
import { renderSarif } from '../../report/sarif.ts';
import type { Examined } from './audit-repository.ts';

export interface WrittenFiles {
  /** Where they are; empty for those that are not there. */
  readonly paths: Readonly<Record<'report' | 'sarif' | 'updated' | 'comment', string>>;
  /** What is said of those that could not be written. */
  readonly faults: readonly FileFault[];
}

export interface FileFault {
  /** One sentence. */
  readonly message: string;
  /** A step after this one counts on the file. */
  readonly named: boolean;
}

export const noFiles: WrittenFiles = {
  paths: { report: '', sarif: '', updated: '', comment: '' },
  faults: [],
};

/** Where files go that no input names; made when the first of them is written. */
const createUsualPlace = ({ temporary, step }: Inputs) => {
  let folder: Promise<string> | undefined;
  return async (name: string): Promise<string> => {
    folder ??= createStepFolder(temporary, step);
    return join(await folder, name);
  };
};

/** What goes into files. */
interface Results extends Pick<Examined, 'report' | 'zones' | 'updatedBaseline'> {
  /** The text of the comment, for those who post it themselves. */
  readonly comment?: string;
}

/** Writes the reports, and the baseline as it would be. `workflow` is what findings without a place are shown at. */
export const writeFiles = async (
  inputs: Inputs,
  { report, zones, updatedBaseline, comment }: Results,
  workflow: string,
): Promise<WrittenFiles> => {
  const { failOn } = inputs.request.options;
  const usualPlace = createUsualPlace(inputs);
  const faults: FileFault[] = [];
  const write = async (what: string, named: string | undefined, usual: string, text: string) => {
    try {
      const file = named ?? (await usualPlace(usual));
      await writeReport(file, text);
      return file;
    } catch (error) {
      const code = errorCode(error);
      if (code === undefined) throw error;
      const where = named === undefined ? '' : ` ${presentText(named)}`;
      const message = `The ${what}${where} can't be written (${code}).`;
      faults.push({ message, named: named !== undefined });
      return '';
    }
  };
  const writeUsual = async (what: string, file: string, text: string | undefined) =>
    text === undefined ? '' : write(what, undefined, file, text);
  const { reportFile, sarifFile } = inputs;
  const sarif = renderSarif(report, withFallbackLocation(findInZones(zones), workflow), failOn);
  return {
    paths: {
      report: await write('report', reportFile, 'dns-audit-report.json', renderJson(report)),
      sarif: await write('SARIF report', sarifFile, 'dns-audit.sarif', sarif),
      updated: await writeUsual('new baseline', 'dns-audit.baseline.json', updatedBaseline),
      comment: await writeUsual('text of the comment', 'dns-audit-comment.md', comment),
    },
    faults,
  };
};
