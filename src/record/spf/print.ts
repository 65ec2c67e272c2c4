/** Terms as text in one spelling: lower-case names, no `+`, no full prefix length. */
import { presentNetwork } from '../../model/dns/ip-address.ts';
import { isDirective, type SpfDirective, type SpfTerm } from './grammar.ts';

const mechanismArgument = (term: SpfDirective): string => {
  switch (term.kind) {
    case 'all':
      return '';
    case 'ip4':
    case 'ip6':
      return `:${presentNetwork(term.network)}`;
    case 'a':
    case 'mx': {
      const cidr4 = term.length4 === 32 ? '' : `/${term.length4}`;
      const cidr6 = term.length6 === 128 ? '' : `//${term.length6}`;
      return `${term.target ? `:${term.target.text}` : ''}${cidr4}${cidr6}`;
    }
    case 'include':
    case 'exists':
    case 'ptr':
      return term.target ? `:${term.target.text}` : '';
  }
};

/** The mechanism without its qualifier. */
export const printMechanism = (term: SpfDirective): string =>
  `${term.kind}${mechanismArgument(term)}`;

export const printTerm = (term: SpfTerm): string => {
  if (isDirective(term)) {
    return `${term.qualifier === '+' ? '' : term.qualifier}${printMechanism(term)}`;
  }
  return term.kind === 'unknown'
    ? `${term.name}=${term.value.text}`
    : `${term.kind}=${term.target.text}`;
};

export const printSpf = (terms: readonly SpfTerm[]): string =>
  ['v=spf1', ...terms.map(printTerm)].join(' ');
