import { render } from 'preact';
import { browser } from 'wxt/browser';
import { MathContext } from '@/components/parts/Tex';
import { openStore } from '@/lib/store/open';
import { math } from './math';
import { Popup } from './popup';
import '@/components/styles/popup.css';

// `popup.html?tab=5` shows the popup for that tab, without it for the tab it was opened over; `?query=` begins with a search.
const address = new URLSearchParams(location.search);
const asked = Number(address.get('tab') ?? Number.NaN);
const isPopup = browser.extension.getViews({ type: 'popup' }).includes(window);

render(
  <MathContext.Provider value={math}>
    <Popup
      store={openStore({ snapshots: browser.storage.local })}
      tabId={Number.isInteger(asked) ? asked : null}
      query={address.get('query') ?? ''}
      place={isPopup ? 'popup' : 'tab'}
    />
  </MathContext.Provider>,
  document.getElementById('app') as HTMLElement,
);
