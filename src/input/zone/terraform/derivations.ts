/** Attributes of zones that providers make of an argument, as references to them have to be followed before apply. */
import type { Derivation, Derivations } from '../../hcl/configuration/resource-node.ts';

const fromName = { from: ['name'] };

/** The argument as the provider keeps it. */
const undottedName = { from: ['name'], undotted: true } as const;

export const derivations: Derivations = new Map<string, Derivation>([
  ['aws_route53_zone.name', undottedName],
  ['cloudflare_zone.name', { from: ['filter', 'name'] }],
  ['desec_domain.id', fromName],
  ['digitalocean_domain.id', fromName],
  ['gandi_livedns_domain.id', fromName],
  ['ovh_domain_zone.id', fromName],
  ['powerdns_zone.id', fromName],
  ['transip_domain.id', fromName],
]);
