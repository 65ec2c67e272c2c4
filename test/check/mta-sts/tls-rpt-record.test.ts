import tlsRptRecord from '../../../src/check/mta-sts/tls-rpt-record.ts';
import { documented, testRows } from '../../support/rows.ts';

testRows(tlsRptRecord, [
  ...documented(tlsRptRecord),
  ['none', '@ A 192.0.2.1', 'pass', ['not used']],
  [
    'two addresses',
    '_smtp._tls TXT "v=TLSRPTv1; rua=mailto:a@example.com,https://example.com/x"',
    'pass',
  ],
  [
    'no address',
    '_smtp._tls TXT "v=TLSRPTv1; note=x"',
    'fail',
    ['the address for reports (rua=) is missing'],
  ],
  [
    'another version',
    '_smtp._tls TXT "v=TLSRPT1; rua=mailto:a@example.com"',
    'fail',
    ['must begin with v=TLSRPTv1;'],
  ],
  [
    'two',
    '_smtp._tls TXT "v=TLSRPTv1; rua=mailto:a@example.com"\n_smtp._tls TXT "v=TLSRPTv1; rua=mailto:b@example.com"',
    'fail',
    ['There are 2 TLS-RPT records'],
  ],
  ['hostile', '_smtp._tls TXT "v=TLSRPTv1; rua=\\027[2J"', 'fail', ['"\\027[2J" is neither']],
  [
    'could not look',
    '_smtp._tls TXT !servfail',
    'inconclusive',
    ['_smtp._tls.example.com TXT servfail'],
  ],
]);
