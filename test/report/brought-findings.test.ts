/** A change that accepts records which break mail once they are live: no format that lists findings is silent, or green. */
import { describe, expect, it } from 'vitest';
import { buildAnnotations } from '../../src/report/annotations.ts';
import { renderCodeQuality } from '../../src/report/codequality.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { calm, reportFrom, type Situation } from '../support/situations.ts';

const words = 'with the records that this change accepts, ';

const report = (baseline: Situation['baseline']) =>
  reportFrom(new Map([['example.com', { ...calm, baseline }]]));

const formats = {
  annotations: (baseline: Situation['baseline']) =>
    JSON.stringify(buildAnnotations(report(baseline)).filter(({ level }) => level === 'error')),
  codequality: (baseline: Situation['baseline']) => renderCodeQuality(report(baseline)),
  sarif: (baseline: Situation['baseline']) =>
    JSON.stringify(
      JSON.parse(renderSarif(report(baseline))).runs[0].results.filter(
        ({ level }: { readonly level: string }) => level === 'error',
      ),
    ),
  junit: (baseline: Situation['baseline']) => renderJunit(report(baseline)),
};

describe.each(Object.entries(formats))('%s', (_, render) => {
  it('say what breaks', () => expect(render('announces what breaks mail')).toContain(words));
  it.each<Situation['baseline']>(['announces', 'in-sync', 'none', 'kept'])('is silent: %s', (one) =>
    expect(render(one)).not.toContain(words),
  );
});

it('JUnit counts it as a failure, unless nothing fails the run', () => {
  const breaking = report('announces what breaks mail');
  expect(renderJunit(breaking)).toContain('failures="1"');
  expect(renderJunit(breaking, 'never')).toContain('failures="0"');
});

it('an annotation of it names the record that does it', () => {
  const [first] = buildAnnotations(report('announces what breaks mail'));
  expect(first?.message).toMatch(/^Change: example\.com\. MX: .+ -> .+$/m);
});
