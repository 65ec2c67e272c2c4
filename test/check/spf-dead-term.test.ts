import spfDeadTerm from '../../src/check/spf-dead-term.ts';
import { documented, testRows } from '../support/rows.ts';

testRows(spfDeadTerm, [...documented(spfDeadTerm)]);
