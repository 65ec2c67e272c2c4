/** The ids of all checks, in the order of every report. */
export declare const checkIds: readonly ['mx-alias', 'mx-present', 'mx-null', 'mx-icloud', 'mx-stranger-preferred', 'mx-stranger-backup', 'spf-present', 'spf-type', 'spf-single', 'spf-syntax', 'spf-include-target', 'spf-loop', 'spf-lookup-limit', 'spf-void-limit', 'spf-icloud', 'spf-all-pass', 'spf-all', 'spf-unreachable', 'spf-range-width', 'spf-dead-term', 'spf-redirect', 'spf-ptr', 'spf-lookup-headroom', 'spf-size', 'dkim-cname', 'dkim-single', 'dkim-copy', 'dkim-target', 'dkim-target-known', 'dkim-key', 'dkim-key-form', 'dkim-testing', 'verification-names', 'verification-present', 'verification-token', 'verification-single', 'dmarc-alignment', 'dmarc-present', 'dmarc-single', 'dmarc-syntax', 'dmarc-policy', 'dmarc-subdomains', 'dmarc-reports', 'dmarc-tags', 'dmarc-senders', 'dmarc-wildcard', 'delegation-present', 'delegation-parked', 'delegation-answers', 'delegation-alike', 'delegation-out-of-step', 'delegation-lame', 'delegation-silent', 'delegation-tcp', 'delegation-mismatch', 'delegation-single', 'delegation-elsewhere', 'delegation-hold', 'delegation-expiry', 'dnssec-valid', 'mta-sts-icloud', 'mta-sts-policy', 'mta-sts-record', 'mta-sts-testing', 'tls-rpt-record', 'autodiscover-leftover', 'port-imap', 'port-smtp', 'resolver-reach', 'resolver-forged', 'resolver-stale', 'zone-file', 'zone-file-care', 'zone-file-note', 'waiver-expired', 'waiver-unused'];
/** The id of a check of our own. A saved report may hold others: those are strings. */
export type CheckId = (typeof checkIds)[number];
/** Whether something is of the check: a result says which by a string, for it may be from a saved report. */
export declare const isOfCheck: (id: CheckId) => ({ check }: {
    readonly check: string;
}) => boolean;
/** The checks whose failure leaves nothing else to say of a domain: it is not there, or has lapsed. */
export declare const lapseCheckIds: ReadonlySet<string>;
