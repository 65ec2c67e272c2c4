import spfLookupHeadroom from '../../src/check/spf-lookup-headroom.ts';
import { documented, testRows } from '../support/rows.ts';

testRows(spfLookupHeadroom, [...documented(spfLookupHeadroom)]);
