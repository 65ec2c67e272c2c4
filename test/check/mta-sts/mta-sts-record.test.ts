import mtaStsRecord from '../../../src/check/mta-sts/mta-sts-record.ts';
import { documented, testRows } from '../../support/rows.ts';

testRows(mtaStsRecord, [
  ...documented(mtaStsRecord),
  ['none', '@ A 192.0.2.1', 'pass', ['not used']],
  ['something else', '_mta-sts TXT "v=spf1 -all"', 'pass', ['not used']],
  ['spaces', '_mta-sts TXT "v=STSv1 ; id=1 ;"', 'pass'],
  ['no field', '_mta-sts TXT "v=STSv1;"', 'fail', ['a field is empty']],
  ['no id', '_mta-sts TXT "v=STSv1; note=x"', 'fail', ['the id is missing']],
  [
    'two semicolons',
    '_mta-sts TXT "v=STSv1;; id=1"',
    'fail',
    ['Senders ignore the MTA-STS record: a field is empty'],
  ],
  ['an empty extension', '_mta-sts TXT "v=STSv1; id=1; note="', 'fail', ['note= has no value']],
  ['in two strings', '_mta-sts TXT "v=STSv1; i" "d=1"', 'pass'],
  ['a version of its own', '_mta-sts TXT "v=STS1; id=1"', 'fail', ['must begin with v=STSv1;']],
  [
    'two',
    '_mta-sts TXT "v=STSv1; id=1"\n_mta-sts TXT "v=STSv1; id=2"',
    'fail',
    ['There are 2 MTA-STS records'],
  ],
  ['hostile', '_mta-sts TXT "v=STSv1; id=\\027[2J"', 'fail', ['"\\027[2J" must be']],
  [
    'could not look',
    '_mta-sts TXT !servfail',
    'inconclusive',
    ['_mta-sts.example.com TXT servfail'],
  ],
]);
