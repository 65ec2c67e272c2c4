/** Renders the records of a plan in the form that the user's tool takes. */
import { renderBind, renderCloudflare } from './bind.ts';
import { renderCloudformation } from './cloudformation.ts';
import { renderDnsEndpoint } from './dns-endpoint.ts';
import { renderRegistry } from './registry.ts';
import { renderDnscontrol } from './dnscontrol.ts';
import { renderRecordsJson } from './json.ts';
import { renderOctodns } from './octodns.ts';
import { renderRoute53 } from './route53.ts';
import { renderTable } from './table.ts';
import type { TerraformProvider, RecordForm } from '../../model/record-plan.ts';
import { renderTerraform } from './terraform.ts';
import { resourceWriter } from './terraform-resources.ts';
import type { RecordSheet } from './record-sheet.ts';

export {
  type TerraformProvider,
  terraformProviders,
  type RecordForm,
  recordForms,
} from '../../model/record-plan.ts';
export type { RecordSheet } from './record-sheet.ts';
export { providerOf } from './terraform-resources.ts';

const setForms: ReadonlySet<RecordForm> = new Set([
  'cloudformation',
  'dnsendpoint',
  'octodns',
  'registry',
  'route53',
]);

/** Whether the form has whole record sets, and not each record for itself. */
export const holdsSets = (form: RecordForm, provider: TerraformProvider): boolean =>
  setForms.has(form) || (form === 'terraform' && resourceWriter(provider).form === 'whole');

/** The text; empty where there is nothing to publish or, in the mode `delete`, nothing to remove. */
export const renderRecords = (
  sheet: RecordSheet,
  form: RecordForm,
  provider: TerraformProvider,
): string => {
  switch (form) {
    case 'table':
      return renderTable(sheet);
    case 'bind':
      return renderBind(sheet);
    case 'cloudflare':
      return renderCloudflare(sheet);
    case 'terraform':
      return renderTerraform(sheet, provider);
    case 'dnscontrol':
      return renderDnscontrol(sheet);
    case 'octodns':
      return renderOctodns(sheet);
    case 'route53':
      return renderRoute53(sheet);
    case 'cloudformation':
      return renderCloudformation(sheet);
    case 'dnsendpoint':
      return renderDnsEndpoint(sheet);
    case 'registry':
      return renderRegistry(sheet);
    case 'json':
      return renderRecordsJson(sheet);
  }
};
