import spfSize from '../../src/check/spf-size.ts';
import { documented, testRows } from '../support/rows.ts';

testRows(spfSize, [...documented(spfSize)]);
