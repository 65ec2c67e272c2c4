import spfAllPass from '../../src/check/spf-all-pass.ts';
import { documented, testRows } from '../support/rows.ts';

testRows(spfAllPass, [...documented(spfAllPass)]);
