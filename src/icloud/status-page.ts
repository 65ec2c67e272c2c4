/**
 * Reads the current mail outages from Apple's system status page. Shape as seen in 2026: `services`,
 * each with `serviceName` and `events`; an event has `eventStatus`, `epochEndDate` (milliseconds,
 * null while it lasts), `message`, `usersAffected`. Nothing here throws: a page of another shape has
 * no outages.
 */
import type { Outage } from '../model/mail/diagnosis.ts';

export const statusPage = {
  host: 'www.apple.com',
  path: '/support/systemstatus/data/system_status_en_US.js',
} as const;

/** In lower case. Apple lists no service for custom domains. */
const mailServices: ReadonlySet<string> = new Set(['icloud mail', 'icloud account & sign in']);

type JsonObject = Readonly<Record<string, unknown>>;

const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null;

const objectsIn = (value: unknown): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isJsonObject) : [];

const trimmedText = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The developers' page wraps the JSON in a function call. */
const parseStatusPage = (page: string): unknown => {
  try {
    return JSON.parse(page.slice(page.indexOf('{'), page.lastIndexOf('}') + 1));
  } catch {
    return undefined;
  }
};

const isPast = ({ eventStatus, epochEndDate }: JsonObject, now: Date): boolean =>
  /^(?:resolved|completed|upcoming)$/i.test(trimmedText(eventStatus)) ||
  (typeof epochEndDate === 'number' && epochEndDate <= now.getTime());

/** The outages that affect iCloud Mail now. */
export const findOutages = (page: string, now: Date): readonly Outage[] => {
  const root = parseStatusPage(page);
  return objectsIn(isJsonObject(root) ? root['services'] : undefined).flatMap((service) => {
    const name = trimmedText(service['serviceName']);
    if (!mailServices.has(name.toLowerCase())) return [];
    return objectsIn(service['events'])
      .filter((event) => !isPast(event, now))
      .map((event) => ({
        service: name,
        message: (
          [trimmedText(event['usersAffected']), trimmedText(event['message'])]
            .filter(Boolean)
            .join('. ') ||
          trimmedText(event['statusType']) ||
          'an event without a description'
        ).slice(0, 500),
      }));
  });
};
