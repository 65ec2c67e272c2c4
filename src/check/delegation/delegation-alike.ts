import type { Check } from '../../model/check.ts';
import { defineServerCheck, type Disagreement } from './define-server-check.ts';

const describeDisputes = ({ disputes }: Disagreement): readonly string[] =>
  disputes.flatMap(({ question: { name, type }, sides }) =>
    sides.map((side) => `${name} ${type} at ${side}`),
  );

/** `base`: the checks of severity error that judge the domain's records. */
export default (base: readonly Check[]): Check<'delegation-alike'> =>
  defineServerCheck(
    {
      id: 'delegation-alike',
      area: 'delegation',
      title: 'Mail works with the records of every name server',
      severity: 'error',
      since: '0.1.0',
      cites: ['RFC 1034 §4.3.5'],
      docs: {
        why: 'Senders and Apple ask any one of the name servers. Where one of them has old or incomplete records, mail is lost by chance, and verification fails now and then.',
        fix: 'Have all name servers serve the same records: wait for the transfer, or take the one that is left behind off the list.',
        good: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.',
        bad: '; at the parent\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n; at ns2.example.net\n@ MX !nodata',
      },
    },
    base,
    (disagreement, { domain }) => {
      const sound = disagreement.groups.find(({ broken }) => broken.length === 0);
      const [first, ...more] = disagreement.groups
        .filter(({ broken }) => broken.length > 0)
        .map((group) => ({
          message: `name server ${group.name} serves records with which mail breaks (${group.broken.join(', ')})${sound === undefined ? '' : `, unlike ${sound.name}`}`,
          subject: { name: domain.name, type: disagreement.disputes[0].question.type },
          observed: describeDisputes(disagreement),
          fix: {
            text: 'Wait for some minutes if the records have just been changed. If it stays so, ask your DNS host why this server is out of step, or remove it from the name servers at your registrar if it is not theirs.',
          },
        }));
      return first === undefined
        ? { status: 'pass' }
        : { status: 'fail', findings: [first, ...more] };
    },
  );
