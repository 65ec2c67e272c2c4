import spfUnreachable from '../../src/check/spf-unreachable.ts';
import { documented, testRows } from '../support/rows.ts';

testRows(spfUnreachable, [...documented(spfUnreachable)]);
