import spfIncludeTarget from '../../src/check/spf-include-target.ts';
import { documented, testRows } from '../support/rows.ts';

testRows(spfIncludeTarget, [...documented(spfIncludeTarget)]);
