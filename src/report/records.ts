/** Renders the records of a plan in the form that the user's tool takes. */
import { renderBind, renderCloudflare } from './records-bind.ts';
import { renderDnscontrol } from './records-dnscontrol.ts';
import { renderRecordsJson } from './records-json.ts';
import { renderOctodns } from './records-octodns.ts';
import { renderRoute53 } from './records-route53.ts';
import { renderTable } from './records-table.ts';
import type { Provider, RecordForm } from '../model/record-plan.ts';
import { renderTerraform } from './records-terraform.ts';
import type { Sheet } from './records-text.ts';

export { type Provider, providers, type RecordForm, recordForms } from '../model/record-plan.ts';
export type { Sheet } from './records-text.ts';

/** The text; empty where there is nothing to publish or, in the mode `delete`, nothing to remove. */
export const renderRecords = (sheet: Sheet, form: RecordForm, provider: Provider): string => {
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
    case 'json':
      return renderRecordsJson(sheet);
  }
};
