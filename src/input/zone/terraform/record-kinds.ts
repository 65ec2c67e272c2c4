/** Every type of Terraform resource whose records are read. */
import { cloudKinds } from './cloud-kinds.ts';
import { hostKinds } from './host-kinds.ts';
import type { RecordKind } from './record-kind.ts';
import { registrarKinds } from './registrar-kinds.ts';

/** By type of resource. */
export const recordKinds: ReadonlyMap<string, RecordKind> = new Map([
  ...Object.entries(cloudKinds),
  ...Object.entries(hostKinds),
  ...Object.entries(registrarKinds),
]);
