/** SHA-256 of the page's style and script, for its Content-Security-Policy. Refreshed by `npm run docs`. */
export const cspHashes = {
  style: 'eOknzwBH8QrLHjb3SeYxTxIZJuykIrVpNAbDOZRlR/0=',
  script: 'Lc8E7+10/3pm0GPD3h8ic+mN1NHR3eRIc+luMEZvJRs=',
} as const;
