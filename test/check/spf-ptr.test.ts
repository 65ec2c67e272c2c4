import spfPtr from '../../src/check/spf-ptr.ts';
import { documented, testRows } from '../support/rows.ts';

testRows(spfPtr, [...documented(spfPtr)]);
