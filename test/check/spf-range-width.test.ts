import spfRangeWidth from '../../src/check/spf-range-width.ts';
import { documented, testRows } from '../support/rows.ts';

testRows(spfRangeWidth, [...documented(spfRangeWidth)]);
