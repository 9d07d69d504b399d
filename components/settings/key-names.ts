import type { HoldKey } from '@/lib/settings/settings';

const ON_A_MAC: Partial<Record<HoldKey, string>> = { Alt: 'Option' };
const ELSEWHERE: Partial<Record<HoldKey, string>> = { Control: 'Ctrl' };

/** What is printed on a key. */
export function keyName(key: HoldKey): string {
  return (/^(?:Mac|iP)/.test(navigator.platform) ? ON_A_MAC : ELSEWHERE)[key] ?? key;
}
