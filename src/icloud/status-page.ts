/**
 * Reads the current mail outages from Apple's system status page. Shape as seen in 2026: `services`,
 * each with `serviceName` and `events`; an event has `eventStatus`, `epochStartDate` and
 * `epochEndDate` (milliseconds, the latter null while it lasts), `message`, `usersAffected`, and
 * `affectedServices` (names, or null). Nothing here throws: a page of another shape has no outages.
 */
import type { Outage } from '../model/mail/diagnosis.ts';

export const statusPage = {
  host: 'www.apple.com',
  path: '/support/systemstatus/data/system_status_en_US.js',
} as const;

const mailService = 'icloud mail';

/** In lower case: what a mail program needs. Apple lists no service for custom domains. */
const neededServices: ReadonlySet<string> = new Set([mailService, 'icloud account & sign in']);

/** Whether it is of iCloud Mail itself: no other service's outage can keep a mail port from answering. */
export const isMailOutage = ({ service }: Outage): boolean => service.toLowerCase() === mailService;

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

const isUnderWay = (
  { eventStatus, epochStartDate, epochEndDate }: JsonObject,
  now: Date,
): boolean =>
  !/^(?:resolved|completed|upcoming)$/i.test(trimmedText(eventStatus)) &&
  !(typeof epochStartDate === 'number' && epochStartDate > now.getTime()) &&
  !(typeof epochEndDate === 'number' && epochEndDate <= now.getTime());

/** Milliseconds that a date can hold (ECMA-262 §21.4.1.1). */
const isDate = (value: unknown): value is number =>
  typeof value === 'number' && Math.abs(value) <= 8.64e15;

const describeEvent = (event: JsonObject): string =>
  (
    [trimmedText(event['usersAffected']), trimmedText(event['message'])]
      .filter(Boolean)
      .join('. ') ||
    trimmedText(event['statusType']) ||
    'an event without a description'
  ).slice(0, 500);

/** The services that the event is of: the one that lists it, and those that it names. */
const affectedServices = (listing: string, { affectedServices: also }: JsonObject) => [
  ...new Set([listing, ...(Array.isArray(also) ? also.map(trimmedText) : [])]),
];

/** The outages that affect iCloud Mail, or signing in to it, now; those of iCloud Mail first. */
export const findOutages = (page: string, now: Date): readonly Outage[] => {
  const root = parseStatusPage(page);
  const services = objectsIn(isJsonObject(root) ? root['services'] : undefined);
  const outages = services.flatMap((service) =>
    objectsIn(service['events'])
      .filter((event) => isUnderWay(event, now))
      .flatMap((event) => {
        const start = event['epochStartDate'];
        const rest = {
          message: describeEvent(event),
          ...(isDate(start) && { since: new Date(start).toISOString() }),
        };
        return affectedServices(trimmedText(service['serviceName']), event)
          .filter((name) => neededServices.has(name.toLowerCase()))
          .map((name): Outage => Object.assign({ service: name }, rest));
      }),
  );
  const distinct = new Map(outages.map((outage) => [JSON.stringify(outage), outage]));
  return [...distinct.values()].toSorted(
    (a, b) => Number(isMailOutage(b)) - Number(isMailOutage(a)),
  );
};
