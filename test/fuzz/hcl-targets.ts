/** Configurations of Terraform: parts of an input are files of a repository, of its root, of a module, and of what they open. */
import { parseConfigurations } from '../../src/input/zone/terraform-hcl.ts';
import type { RecordType } from '../../src/model/dns/dns.ts';
import { presentRData } from '../../src/model/dns/presentation.ts';
import { memoryFiles } from '../input/hcl/support.ts';
import { example } from '../input/zone/show.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { octetsOf, type Target, unprintable } from './target.ts';

const cases = join(import.meta.dirname, '../cases/files/hcl');
const seed = (...files: readonly string[]): Buffer =>
  octetsOf(files.map((file) => readFileSync(join(cases, file), 'utf8')).join('\n==\n'));

const parts = ['main.tf', 'm/main.tf', 'terraform.tfvars', 'x.tf.json', 'data.yaml'];
const secret = 'hunter2';

/** Whatever the rest is, this must not be shown. */
const sensitive = `variable "kept_secret" {\n  sensitive = true\n  default   = "${secret}"\n}\n`;

const run = (octets: Buffer): readonly string[] => {
  const texts = octets.toString('utf8').split('\n==\n');
  const files = Object.fromEntries(parts.map((part, i) => [part, texts[i] ?? '']));
  const repository = memoryFiles({ ...files, 'secret.tf': sensitive });
  const zones = parseConfigurations(repository, [''], { asked: example, named: undefined });
  const shown = [
    ...zones
      .flatMap(({ records }) => records)
      .map(({ owner, type, rdata }) => `${owner} ${presentRData<RecordType>(type, rdata)}`),
    ...zones.flatMap(({ unknowns }) => unknowns).map(({ why, label }) => `${why} ${label ?? ''}`),
    ...zones.flatMap(({ faults }) => faults).map(({ message }) => message),
  ];
  return [
    ...unprintable(shown),
    ...(shown.some((text) => text.includes(secret)) ? ['a secret is shown'] : []),
  ];
};

export const hclTargets: readonly Target[] = [
  {
    name: 'terraform-hcl',
    runs: 120,
    seeds: [
      seed('cloudflare-v4-locals/main.tf'),
      seed('module-outputs/main.tf', 'module-outputs/modules/icloud/main.tf'),
      seed('flatten-setproduct/main.tf', 'azure-dynamic/main.tf'),
      seed('template-file/main.tf', 'google/main.tf', 'cloudflare-tfvars/terraform.tfvars'),
      seed('cyclic/main.tf', 'route53-multi-domain/main.tf', 'secrets/terraform.tfvars'),
    ],
    words: [
      '${',
      '%{ for a in ',
      '%{ if ',
      '%{ endif }',
      '~}',
      '<<-EOT\n',
      'EOT\n',
      '\n==\n',
      'var.kept_secret',
      'local.',
      'each.value',
      '[*]',
      '...',
      ' => ',
      'for_each = ',
      'count = 99999999',
      'source = "./m"',
      'range(99999999)',
      'templatefile("data.yaml", {})',
      'dynamic "record" {',
      '<<<<<<< HEAD\n',
      '{ for k, v in ',
      'format("%s", ',
      'regex("',
    ],
    run,
  },
];
