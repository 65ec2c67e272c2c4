/** SHA-256 of the page's style and script, for its Content-Security-Policy. Refreshed by `npm run docs`. */
export const cspHashes = {
  style: '2AGUicHPNOaB45aXZshxtSD0RhRqzj3ep2mr/5myw90=',
  script: 'Lc8E7+10/3pm0GPD3h8ic+mN1NHR3eRIc+luMEZvJRs=',
} as const;
