import { type Domain } from '../model/name.ts';
/**
 * The domain in `pasted`: a name in any case, with or without the trailing dot, a URL, a mail
 * address, U-labels or A-labels.
 * @throws {UserError} that says why it is no domain name.
 */
export declare const readDomain: (pasted: string) => Domain;
