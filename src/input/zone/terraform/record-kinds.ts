/** Every type of resource whose records are read, of Terraform and of others. */
import { cloudKinds } from './cloud-kinds.ts';
import { hostApiKinds } from './host-api-kinds.ts';
import { hostKinds } from './host-kinds.ts';
import type { RecordKind } from './record-kind.ts';
import { registrarKinds } from './registrar-kinds.ts';
import { templateKinds } from './template-kinds.ts';

/** By type of Terraform resource. */
export const recordKinds: ReadonlyMap<string, RecordKind> = new Map([
  ...Object.entries(cloudKinds),
  ...Object.entries(hostKinds),
  ...Object.entries(registrarKinds),
]);

/** What is no Terraform resource, and is read alike. */
const otherKinds: ReadonlyMap<string, RecordKind> = new Map([
  ...Object.entries(hostApiKinds),
  ...Object.entries(templateKinds),
]);

export const findRecordKind = (kind: string): RecordKind | undefined =>
  recordKinds.get(kind) ?? otherKinds.get(kind);
