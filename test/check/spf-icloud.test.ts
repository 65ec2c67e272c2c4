import spfIcloud from '../../src/check/spf-icloud.ts';
import { documented, testRows } from '../support/rows.ts';

testRows(spfIcloud, [...documented(spfIcloud)]);
