/** SHA-256 of the page's style and script, for its Content-Security-Policy. Refreshed by `npm run docs`. */
export const seals = {
  style: 'P7fH/wwAzjE5P4meH2hhmcSwThxjcVpIIRfBwVRyLI8=',
  script: 'Lc8E7+10/3pm0GPD3h8ic+mN1NHR3eRIc+luMEZvJRs=',
} as const;
