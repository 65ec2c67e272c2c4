/** SHA-256 of the page's style and script, for its Content-Security-Policy. Refreshed by `npm run docs`. */
export const cspHashes = {
  style: 'fb/Md+CZxAi5vvsC4E/ZxwRgxROedxUqOONZlWDGKH8=',
  script: 'Lc8E7+10/3pm0GPD3h8ic+mN1NHR3eRIc+luMEZvJRs=',
} as const;
