/** SHA-256 of the page's style and script, for its Content-Security-Policy. Refreshed by `npm run docs`. */
export const cspHashes = {
  style: 'R7EAYXry+3xmgKpS7ifF2Oo3aVPvnnMmGQ0jzWyp9QA=',
  script: 'Lc8E7+10/3pm0GPD3h8ic+mN1NHR3eRIc+luMEZvJRs=',
} as const;
