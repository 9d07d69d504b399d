/**
 * Tells when the page goes to another address without being loaded anew. Browsers that lack the Navigation API (older
 * Firefox) tell only of the way back and forth; there the address is looked at when the pointer comes onto something.
 */
export function watchLocation(signal: AbortSignal, onChange: () => void): void {
  let here = location.href;
  const look = () => {
    if (location.href === here) return;
    here = location.href;
    onChange();
  };
  if ('navigation' in window) window.navigation.addEventListener('currententrychange', look, { signal });
  else
    for (const type of ['popstate', 'hashchange', 'pointerover'])
      addEventListener(type, look, { signal, capture: true, passive: true });
}
