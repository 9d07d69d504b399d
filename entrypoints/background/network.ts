/** What Chromium tells of the connection; other browsers have no word for it. */
interface NetworkInformation {
  type?: string;
  saveData?: boolean;
}

/** Whether the browser knows that every byte costs: on a mobile network, or where the person wants data saved. */
export function isMetered(): boolean {
  const { connection } = navigator as { connection?: NetworkInformation };
  return connection?.saveData === true || connection?.type === 'cellular';
}
