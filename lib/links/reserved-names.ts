/**
 * First segments of github.com that belong to the site, so that no account can have them. Collected by the project
 * Mottie/github-reserved-names (MIT), with a few newer ones. Words that are reserved today but were taken before
 * (`labels`, `media`, `shared`, `nodes`) are ordinary accounts and must stay out.
 */
const NAMES = new Set(
  (
    'about access account admin advisories anonymous any api apps attributes auth billing blob blog bounty branches ' +
    'business businesses c cache careers case-studies categories central certification changelog chat cla cloud ' +
    'codereview codespaces collection collections comments commit commits community companies compare contact ' +
    'contributing cookbook copilot coupons customer customer-stories customers dashboard dashboard-feed dashboards ' +
    'design develop developer diff discover discussions downloads downtime editor editors edu education ' +
    'enterprise enterprises events explore featured features feed files fixtures forked garage ghost gist gists ' +
    'git-guides github-copilot graphs groups guide guides help help-wanted home hooks hosting hovercards identity ' +
    'images inbox individual info integration interfaces introduction invalid-email-address investors issues jobs ' +
    'join journal journals lab labs languages launch layouts learn legal library linux listings lists login logos ' +
    'logout mac maintenance malware man marketplace mcp mention mentioned mentioning mentions migrating milestones ' +
    'mine mirrors mobile navigation network new news newsletter newsroom none nonprofit nonprofits notices ' +
    'notifications oauth offer open-source organisations organizations orgs pages partners payments personal plans ' +
    'plugins popular popularity posts premium-support press preview pricing professional projects pulls raw readme ' +
    'recommendations redeem releases render reply repos repositories resources restore revert save-net-neutrality ' +
    'saved scraping search security services sessions settings shareholders showcases signin signup site ' +
    'site-policy sitemap social-impact socials solutions spam sponsors ssh staff starred stars static status ' +
    'statuses storage store stories styleguide subscriptions suggest suggestion suggestions support suspended talks ' +
    'teach teacher teachers teaching teams ten terms timeline topic topics tos tour train training translations ' +
    'tree trending trust-center undefined updates user-attachments username users visualization w watching ' +
    'why-github wiki wikis windows works-with'
  ).split(' '),
);

/** HTTP status codes and a few other numbers, and `www0` to `www9`. */
const NUMBERED = /^(?:30[02]|4[0-2]\d|43[01]|50\d|51[01]|69[345]|900|www\d)$/;

/** Whether github.com keeps this first path segment for itself, in any case: `marketplace`, `topics`, `404`. */
export function isReservedName(segment: string): boolean {
  const name = segment.toLowerCase();
  return NAMES.has(name) || NUMBERED.test(name);
}
