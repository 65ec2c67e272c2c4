import spfRedirect from '../../src/check/spf-redirect.ts';
import { documented, testRows } from '../support/rows.ts';

testRows(spfRedirect, [...documented(spfRedirect)]);
