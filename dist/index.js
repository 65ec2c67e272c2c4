import { c as checks, l as defineCheck, n as verdictOf, s as requirementsOf, t as audit } from "./audit.js";
import { t as readDomain } from "./domain.js";
import { t as UserError } from "./user-error.js";
import { t as version } from "./version.js";
export { UserError, audit, checks, defineCheck, readDomain, requirementsOf, verdictOf, version };
