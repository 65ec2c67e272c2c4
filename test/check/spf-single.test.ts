import spfSingle from '../../src/check/spf-single.ts';
import { documented, testRows } from '../support/rows.ts';

testRows(spfSingle, [...documented(spfSingle)]);
