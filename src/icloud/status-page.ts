/**
 * Apple's system status page, read for what concerns mail. Shape as seen in 2026: `services`, each
 * with `serviceName` and `events`; an event has `eventStatus`, `epochEndDate` (milliseconds, null
 * while it lasts), `message`, `usersAffected`. Nothing here throws: a page that is not understood
 * says nothing.
 */
import type { Outage } from '../model/diagnosis.ts';

export const statusPage = {
  host: 'www.apple.com',
  path: '/support/systemstatus/data/system_status_en_US.js',
} as const;

/** In lower case. There is no entry for custom domains. */
const relevant: ReadonlySet<string> = new Set(['icloud mail', 'icloud account & sign in']);

type Thing = Readonly<Record<string, unknown>>;

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null;

const thingsIn = (value: unknown): readonly Thing[] =>
  Array.isArray(value) ? value.filter(isThing) : [];

const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The developers' page wraps the JSON in a call of a function. */
const parsed = (page: string): unknown => {
  try {
    return JSON.parse(page.slice(page.indexOf('{'), page.lastIndexOf('}') + 1));
  } catch {
    return undefined;
  }
};

const isOver = ({ eventStatus, epochEndDate }: Thing, now: Date): boolean =>
  /^(?:resolved|completed|upcoming)$/i.test(textIn(eventStatus)) ||
  (typeof epochEndDate === 'number' && epochEndDate <= now.getTime());

/** What is under way with iCloud Mail, by the text of the page. */
export const outagesIn = (page: string, now: Date): readonly Outage[] => {
  const root = parsed(page);
  return thingsIn(isThing(root) ? root['services'] : undefined).flatMap((service) => {
    const name = textIn(service['serviceName']);
    if (!relevant.has(name.toLowerCase())) return [];
    return thingsIn(service['events'])
      .filter((event) => !isOver(event, now))
      .map((event) => ({
        service: name,
        message: (
          [textIn(event['usersAffected']), textIn(event['message'])].filter(Boolean).join('. ') ||
          textIn(event['statusType']) ||
          'an event without a description'
        ).slice(0, 500),
      }));
  });
};
