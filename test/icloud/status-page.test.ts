import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOutages } from '../../src/icloud/status-page.ts';

const now = new Date('2026-11-24T12:00:00Z');
const event = {
  messageId: '1',
  statusType: 'Outage',
  message: 'Users may be unable to send mail.',
  usersAffected: 'Some users are affected',
  eventStatus: 'ongoing',
  epochStartDate: now.getTime() - 1000,
  epochEndDate: null,
  endDate: null,
};
const page = (events: readonly object[], serviceName = 'iCloud Mail') =>
  JSON.stringify({ drMessage: null, services: [{ serviceName, redirectUrl: null, events }] });

describe('the current outages of iCloud Mail', () => {
  it.each([
    [
      'an ongoing event',
      page([event]),
      ['Some users are affected. Users may be unable to send mail.'],
    ],
    ['a name followed by a space', page([event], 'iCloud Mail '), [expect.any(String)]],
    ['the page for developers', `jsonCallback(${page([event])});`, [expect.any(String)]],
    ['an unknown state', page([{ ...event, eventStatus: 'odd' }]), [expect.any(String)]],
    ['no words', page([{}]), ['an event without a description']],
    ['another service', page([event], 'iCloud Drive'), []],
    ['resolved', page([{ ...event, eventStatus: 'resolved' }]), []],
    ['ended', page([{ ...event, epochEndDate: now.getTime() }]), []],
    ['nothing', page([]), []],
    ['no page', '', []],
    ['a web page', '<!doctype html><script>{}</script>', []],
    ['another shape', '{"services":{"a":1}}', []],
  ])('%s', (_, text, messages) => {
    expect(findOutages(text, now).map(({ message }) => message)).toEqual(messages);
  });

  it('are read from any text without throwing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((any) => `{"services":[${any}]}`),
        ),
        (text) => {
          expect(Array.isArray(findOutages(text, now))).toBe(true);
        },
      ),
    );
  });
});
