import spfSyntax from '../../src/check/spf-syntax.ts';
import { documented, testRows } from '../support/rows.ts';

testRows(spfSyntax, [...documented(spfSyntax)]);
