import spfLoop from '../../src/check/spf-loop.ts';
import { documented, testRows } from '../support/rows.ts';

testRows(spfLoop, [...documented(spfLoop)]);
