import spfAll from '../../src/check/spf-all.ts';
import { documented, testRows } from '../support/rows.ts';

testRows(spfAll, [...documented(spfAll)]);
