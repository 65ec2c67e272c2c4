import spfPresent from '../../src/check/spf-present.ts';
import { documented, testRows } from '../support/rows.ts';

testRows(spfPresent, [...documented(spfPresent)]);
