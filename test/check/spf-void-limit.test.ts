import spfVoidLimit from '../../src/check/spf-void-limit.ts';
import { documented, testRows } from '../support/rows.ts';

testRows(spfVoidLimit, [...documented(spfVoidLimit)]);
