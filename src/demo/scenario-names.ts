/** The demo's scenarios by name, alone in a file so that naming them loads no zone. */
export const scenarioNames = [
  'healthy',
  'moving',
  'new',
  'proxied',
  'lapsed',
  'wrong-spf',
  'outage',
  'blocked',
] as const;

export type ScenarioName = (typeof scenarioNames)[number];
