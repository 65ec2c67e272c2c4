import { describe, expect, it } from 'vitest';
import { renderBadge, renderEndpoint } from '../../src/report/badge.ts';
import { type Node, parseHtml } from '../support/html.ts';
import {
  broken,
  fixtures,
  healthy,
  hostileStrings,
  inconclusive,
  manyDomains,
  poisonedReport,
} from '../support/reports.ts';
import { drifted } from '../support/scenarios.ts';

const svg = (text: string): Node => {
  expect(text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /);
  // The strict reader of pages, whose grammar is this one's.
  return parseHtml(`<!doctype html>\n${text}`);
};

describe('the badge', () => {
  it.each([
    ['a healthy domain', healthy, 'iCloud mail: pass', 'success'],
    ['a broken one', broken, 'iCloud mail: fail', 'critical'],
    ['one that could not be looked up', inconclusive, 'iCloud mail: inconclusive', 'inactive'],
    ['one whose live records are not as accepted', drifted, 'iCloud mail: drift', 'critical'],
    ['several', manyDomains, 'iCloud mail: fail (1 of 4 domains)', 'critical'],
  ])('of %s', (_, report, words, color) => {
    const drawn = svg(renderBadge(report));
    expect(drawn.attributes['role']).toBe('img');
    expect(drawn.attributes['aria-label']).toBe(words);
    expect(drawn.children[0]?.text).toBe(words);
    const endpoint: unknown = JSON.parse(renderEndpoint(report));
    expect(endpoint).toEqual({
      schemaVersion: 1,
      label: 'iCloud mail',
      message: words.replace('iCloud mail: ', ''),
      color,
    });
  });

  it('has as much room as its words take', () => {
    for (const report of Object.values(fixtures)) {
      const { attributes, children } = svg(renderBadge(report));
      const width = Number(attributes['width']);
      const texts = children.flatMap((child) => child.children);
      expect(texts.length).toBe(2);
      const taken = texts.reduce((sum, text) => sum + Number(text.attributes['textLength']), 0);
      expect(taken + 24).toBe(width);
    }
  });

  it('never shows a word of a stranger', () => {
    const quiet = renderBadge(poisonedReport('a word'));
    for (const string of hostileStrings) {
      expect(renderBadge(poisonedReport(string))).toBe(quiet);
      expect(renderEndpoint(poisonedReport(string))).toBe(renderEndpoint(poisonedReport('a word')));
    }
  });
});
