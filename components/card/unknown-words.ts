/** What asking for a paper tells to whom, in a sentence: the hosts are asked one after the other, until one has it. */
export function disclosure(hosts: readonly string[], id: string): string {
  const [first = 'the web', ...rest] = hosts;
  const then = rest.map((host) => `, and ${host} if it has none`).join('');
  const [they, see] = rest.length ? ['They', 'see'] : ['It', 'sees'];
  return `Asks ${first} for ${id}${then}. ${they} ${see} this id and your network address, nothing of this page.`;
}

/** That nobody who was asked has the paper; today, since tomorrow may be another matter. */
export function knownToNone([first = 'the web', second]: readonly string[], id: string): string {
  return second
    ? `Neither ${first} nor ${second} knows ${id}, as of today.`
    : `${first} does not know ${id}, as of today.`;
}
