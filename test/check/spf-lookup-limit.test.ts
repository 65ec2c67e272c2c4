import spfLookupLimit from '../../src/check/spf-lookup-limit.ts';
import { documented, testRows } from '../support/rows.ts';

testRows(spfLookupLimit, [...documented(spfLookupLimit)]);
