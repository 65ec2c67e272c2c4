import spfType from '../../src/check/spf-type.ts';
import { documented, testRows } from '../support/rows.ts';

testRows(spfType, [...documented(spfType)]);
