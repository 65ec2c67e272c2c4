/** What to do where a network wants its user to sign in first: one page, which every such network redirects. */

const page = 'http://captive.apple.com';

/** The step for a mail port that something else answers. */
export const signInStep = `Open ${page} in a browser and sign in to the hotel or guest network if it asks.`;

/** The advice where DNS itself is answered by something else. */
export const signInAdvice = `Your network answers in place of DNS (hotel or guest sign-in?): open ${page} in a browser`;
