/**
 * Tells when the page goes to another address without being loaded anew. Browsers that lack the Navigation API tell only
 * of the way back and forth; there the answered function, called when something else has happened, looks as well.
 */
export function watchLocation(signal: AbortSignal, onChange: () => void): () => void {
  let here = location.href;
  const look = () => {
    if (location.href === here) return;
    here = location.href;
    onChange();
  };
  const options = { signal };
  if ('navigation' in window) window.navigation.addEventListener('currententrychange', look, options);
  else for (const type of ['popstate', 'hashchange']) addEventListener(type, look, options);
  return look;
}
