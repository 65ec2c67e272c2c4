/**
 * Every section of an RFC, and every page of Apple's, that this code relies on, by the one spelling
 * used in comments and metadata. A citation that is not here does not compile in metadata and fails
 * the architecture test in a comment.
 */

/** RFC sections with their headings. */
export const sections = {
  'RFC 1035 §2.3.4': 'Size limits',
  'RFC 1035 §3.3.9': 'MX RDATA format',
  'RFC 1035 §3.3.14': 'TXT RDATA format',
  'RFC 1035 §4.1.1': 'Header section format',
  'RFC 1035 §4.1.4': 'Message compression',
  'RFC 1035 §4.2.2': 'TCP usage',
  'RFC 1035 §5': 'Master files',
  'RFC 1035 §5.1': 'Format',
  'RFC 1034 §3.6.2': 'Aliases and canonical names',
  'RFC 2308 §2': 'Negative Responses',
  'RFC 2308 §5': 'Caching Negative Answers',
  'RFC 3207': 'SMTP Service Extension for Secure SMTP over Transport Layer Security',
  'RFC 4034': 'Resource Records for the DNS Security Extensions',
  'RFC 4034 §3.1.5': 'Signature Expiration and Inception Fields',
  'RFC 4035 §3.2': 'Recursive Name Servers',
  'RFC 4343 §2.1': 'Escaping Unusual DNS Octets',
  'RFC 5321 §5.1': 'Locating the Target Host',
  'RFC 6376 §3.6.1': 'Textual Representation',
  'RFC 6376 §3.6.2': 'DNS Binding',
  'RFC 6891': 'Extension Mechanisms for DNS (EDNS(0))',
  'RFC 7208': 'Sender Policy Framework (SPF) for Authorizing Use of Domains in Email, Version 1',
  'RFC 7208 §3.1': 'DNS Resource Records',
  'RFC 7208 §3.2': 'Multiple DNS Records',
  'RFC 7208 §4.5': 'Selecting Records',
  'RFC 7208 §5.2': '"include"',
  'RFC 7505 §3': 'MX Resource Records Specifying Null MX',
  'RFC 8301 §3.2': 'Key Sizes',
  'RFC 8314 §3': 'Implicit TLS',
  'RFC 8484': 'DNS Queries over HTTPS (DoH)',
  'RFC 8914': 'Extended DNS Errors',
  'RFC 9051': 'Internet Message Access Protocol (IMAP) - Version 4rev2',
  'RFC 9499': 'DNS Terminology',
  'RFC 9989': 'Domain-Based Message Authentication, Reporting, and Conformance (DMARC)',
} as const;

/** Apple's support pages: title and address. */
export const applePages = {
  'Apple 102374': 'https://support.apple.com/102374',
  'Apple 102525': 'https://support.apple.com/102525',
  'Apple HT212514': 'https://support.apple.com/HT212514',
} as const;

export type Cite = keyof typeof sections | keyof typeof applePages;

/** Where a citation can be read. */
export const addressOf = (cite: Cite): string => {
  if (cite in applePages) return applePages[cite as keyof typeof applePages];
  const [, number, section] = /^RFC (\d+)(?: §(.+))?$/.exec(cite) ?? [];
  return `https://www.rfc-editor.org/rfc/rfc${number}${section === undefined ? '' : `#section-${section}`}`;
};
