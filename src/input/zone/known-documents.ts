/** What JSON and YAML that holds no zone looks like: the message names it. */
import { basename } from 'node:path';
import { presentText } from '../../model/dns/presentation.ts';
import { type Outline, outlineOf } from '../document/outline.ts';
import type { SourceText } from '../source/source-text.ts';

interface KnownDocument {
  /** With its article. */
  readonly title: string;
  readonly file?: RegExp;
  /** Members at the top: all of these. */
  readonly has?: readonly string[];
  readonly test?: (outline: Outline) => boolean;
}

const anyOf =
  (...names: readonly string[]) =>
  (outline: Outline): boolean =>
    names.some((name) => outline.has(name));

/** The first that fits counts. */
const documents: readonly KnownDocument[] = [
  {
    title: 'a lock file',
    file: /(?:^|[.-])lock(?:file)?\.(?:json|ya?ml)$|^npm-shrinkwrap\.json$/i,
  },
  { title: 'a lock file', has: ['lockfileVersion'] },
  { title: 'a package.json', file: /^package\.json$/i },
  {
    title: 'a package.json',
    has: ['name', 'version'],
    test: anyOf('dependencies', 'devDependencies', 'scripts', 'main', 'exports'),
  },
  { title: 'a composer.json', file: /^composer\.json$/i },
  { title: 'a TypeScript configuration', file: /^[tj]sconfig(?:\..+)?\.json$/i },
  { title: 'a TypeScript configuration', has: ['compilerOptions'] },
  { title: 'an OpenAPI description', test: anyOf('openapi', 'swagger') },
  { title: 'an AsyncAPI description', has: ['asyncapi'] },
  { title: 'the state as Terraform stores it', has: ['lineage', 'terraform_version'] },
  { title: 'Terraform variables', file: /\.tfvars\.json$/i },
  { title: 'a Docker Compose file', file: /^(?:docker-)?compose(?:\..+)?\.ya?ml$/i },
  {
    title: 'a Docker Compose file',
    test: (outline) =>
      outline.has('services', '*', 'image') || outline.has('services', '*', 'build'),
  },
  { title: 'a Helm chart', file: /^Chart\.ya?ml$/ },
  { title: 'Helm values', file: /^values(?:[.-].+)?\.ya?ml$/i },
  {
    title: 'a Kubernetes resource of another kind than DNSEndpoint',
    has: ['apiVersion', 'kind'],
  },
  { title: 'a GitHub Actions workflow', has: ['on', 'jobs'] },
  { title: 'a GitHub Action', has: ['runs'], test: anyOf('inputs', 'outputs', 'description') },
  { title: 'a Dependabot configuration', has: ['version', 'updates'] },
  { title: 'a GitLab CI configuration', file: /^\.gitlab-ci\.ya?ml$/i },
  { title: 'a GitLab CI configuration', has: ['stages'] },
  { title: 'a pre-commit configuration', has: ['repos'] },
  { title: 'an octoDNS configuration', has: ['providers', 'zones'] },
  { title: 'credentials for DNSControl', file: /^creds\.json$/i },
  { title: 'a Pulumi project', file: /^Pulumi(?:\..+)?\.ya?ml$/ },
  { title: 'a Pulumi project', has: ['name', 'runtime'] },
  { title: 'a Serverless Framework file', has: ['service', 'provider'] },
  { title: 'a CDK configuration', file: /^cdk(?:\.context)?\.json$/i },
  { title: "the CDK's own manifest", has: ['version', 'artifacts'] },
  {
    title: 'an Ansible playbook',
    test: (outline) => outline.isArray && outline.has('[]', 'hosts'),
  },
  { title: 'a Prometheus configuration', has: ['scrape_configs'] },
  { title: 'a MkDocs configuration', has: ['site_name'] },
  { title: 'a SARIF report', has: ['runs', 'version'] },
  { title: 'a dns-audit report', has: ['schema', 'domains', 'verdict'] },
  { title: 'a dns-audit baseline', has: ['schema', 'domains'] },
  { title: 'a dns-audit configuration', has: ['domains'] },
  { title: 'a JSON Schema', test: (outline) => outline.values('$schema').some(isJsonSchema) },
  { title: 'GeoJSON', has: ['type', 'features'] },
  { title: 'an ESLint configuration', has: ['rules'], test: anyOf('extends', 'plugins', 'env') },
];

const isJsonSchema = (name: string): boolean => /^https?:\/\/json-schema\.org\//.test(name);

const fits = ({ file, has, test }: KnownDocument, name: string, outline: Outline): boolean =>
  (file === undefined || file.test(name)) &&
  (has ?? []).every((member) => outline.has(member)) &&
  (test?.(outline) ?? true);

const mostNames = 3;

/** What it is by the names at its top. */
const describeNames = (outline: Outline): string | undefined => {
  const names = outline.isArray ? outline.names('[]') : outline.names();
  if (names.length === 0) return undefined;
  const shown = names.slice(0, mostNames).map((name) => `"${presentText(name.slice(0, 40))}"`);
  const more = names.length > mostNames ? ' and more' : '';
  return `${outline.isArray ? 'a list of objects with ' : 'a file with '}${shown.join(', ')}${more}`;
};

/** What other tool the file is of, with the article. */
export const recognizeDocument = (source: SourceText): string | undefined => {
  const outline = outlineOf(source);
  const name = basename(source.file);
  return outline && documents.find((one) => fits(one, name, outline))?.title;
};

/** What a file of JSON or YAML looks like, with the article; `undefined` if it is neither, or says nothing. */
export const describeDocument = (source: SourceText): string | undefined => {
  const outline = outlineOf(source);
  return outline && (recognizeDocument(source) ?? describeNames(outline));
};
